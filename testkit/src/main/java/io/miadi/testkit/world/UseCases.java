package io.miadi.testkit.world;

import io.miadi.application.audit.Trail;
import io.miadi.application.ledger.KeepBooks;
import io.miadi.application.payment.InitiatePatiently;
import io.miadi.application.payment.InitiatePayment;
import io.miadi.application.payment.OpenAttempt;
import io.miadi.application.payment.Pauses;
import io.miadi.application.payment.PaymentLimits;
import io.miadi.application.payment.PaymentProvider;
import io.miadi.application.payment.ProcessCallbacks;
import io.miadi.application.payment.ReceiveCallback;
import io.miadi.application.payment.RecordDeskPayment;
import io.miadi.application.payment.ReleaseAttempt;
import io.miadi.application.payment.ResolveAttempts;
import io.miadi.application.payment.SessionFees;
import io.miadi.application.payment.SettlePayment;
import io.miadi.application.session.ApproveSession;
import io.miadi.application.session.BookSession;
import io.miadi.application.session.Calendar;
import io.miadi.application.session.CancelSession;
import io.miadi.application.session.CheckInClient;
import io.miadi.application.session.CompleteSession;
import io.miadi.application.session.CorrectOutcome;
import io.miadi.application.session.DeclineSession;
import io.miadi.application.session.ExpireHolds;
import io.miadi.application.session.MarkNoShow;
import io.miadi.application.session.RescheduleSession;
import io.miadi.application.session.SessionStep;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.session.SessionRules;
import io.miadi.testkit.payment.InMemoryCallbackTokens;
import io.miadi.testkit.store.InMemoryStore;
import java.time.InstantSource;
import java.util.SplittableRandom;

/** The real use cases, wired as the product wires them, on the stores and the provider of a simulated practice. */
record UseCases(
        BookSession book,
        ApproveSession approve,
        DeclineSession decline,
        CancelSession cancel,
        RescheduleSession reschedule,
        CheckInClient checkIn,
        CompleteSession complete,
        MarkNoShow markNoShow,
        CorrectOutcome correct,
        InitiatePatiently initiate,
        RecordDeskPayment desk,
        ReleaseAttempt release,
        ReceiveCallback receive,
        ProcessCallbacks process,
        ResolveAttempts resolve,
        ExpireHolds expire) {
    /** What a practice is wired from. */
    record Ground(
            InMemoryStore store,
            UnitOfWork unitOfWork,
            Watch watch,
            Parts parts,
            InMemoryCallbackTokens tokens,
            SplittableRandom random,
            InstantSource clock) {}

    static UseCases wire(Ground ground, PaymentProvider provider, Pauses pauses) {
        var store = ground.store();
        var parts = ground.parts();
        var unitOfWork = ground.unitOfWork();
        var clock = ground.clock();
        var rules = SessionRules.defaults();
        var limits = PaymentLimits.defaults();
        var sessions = parts.sessions(new WatchedSessions(store.sessions(), ground.watch()));
        var payments = parts.payments(new WatchedPayments(store.payments(), ground.watch()));
        var claims = parts.slotClaims(new WatchedClaims(store.slotClaims(), ground.watch()));
        var inbox = parts.callbackInbox(store.callbackInbox());
        var trail = new Trail(store.auditLog(), parts.outbox(store.outbox()));
        var books = parts.books(new KeepBooks(store.journal()));
        var accounts = new SettlePayment.Accounts(payments, books, store.reviewItems());
        var settle = new SettlePayment(unitOfWork, sessions, claims, accounts, trail, rules, clock);
        var fees = new SessionFees(accounts, store.refundObligations(), store.ids(), ground.random(), clock);
        var step = new SessionStep(unitOfWork, sessions, trail, rules, clock);
        var calendar = new Calendar(store.people(), store.sessionKinds(), store.availabilities(), claims);
        var secrets = new OpenAttempt.Secrets(store.ids(), ground.tokens());
        var open = new OpenAttempt(unitOfWork, store.requestKeys(), sessions, payments, secrets, trail, limits, clock);
        var initiate = new InitiatePayment(unitOfWork, open, provider, settle, clock);
        return new UseCases(
                new BookSession(unitOfWork, store.requestKeys(), calendar, sessions, trail, store.ids(), clock),
                new ApproveSession(step, claims, fees),
                new DeclineSession(step),
                new CancelSession(step, claims, fees),
                new RescheduleSession(step, sessions, claims, store.availabilities()),
                new CheckInClient(step),
                new CompleteSession(step, fees),
                new MarkNoShow(step, fees),
                new CorrectOutcome(step, fees),
                new InitiatePatiently(initiate, pauses, clock),
                new RecordDeskPayment(
                        unitOfWork,
                        store.requestKeys(),
                        sessions,
                        new RecordDeskPayment.Till(payments, store.deskTakings()),
                        settle,
                        trail,
                        store.ids(),
                        clock),
                new ReleaseAttempt(unitOfWork, sessions, payments, trail, clock),
                new ReceiveCallback(unitOfWork, payments, inbox, ground.tokens(), clock),
                new ProcessCallbacks(unitOfWork, inbox, new ModelWire(), payments, settle, clock),
                new ResolveAttempts(unitOfWork, accounts, provider, settle, limits, ground.random(), clock),
                new ExpireHolds(unitOfWork, step, sessions, claims, fees));
    }
}

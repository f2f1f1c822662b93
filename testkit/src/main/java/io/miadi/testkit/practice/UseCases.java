package io.miadi.testkit.practice;

import io.miadi.application.audit.Trail;
import io.miadi.application.payment.InitiatePatiently;
import io.miadi.application.payment.InitiatePayment;
import io.miadi.application.payment.OpenAttempt;
import io.miadi.application.payment.PaymentLimits;
import io.miadi.application.payment.ProcessCallbacks;
import io.miadi.application.payment.ReceiveCallback;
import io.miadi.application.payment.RecordDeskPayment;
import io.miadi.application.payment.RecordPatiently;
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
import io.miadi.domain.session.SessionRules;

/** The real use cases, wired as the product wires them. */
public record UseCases(
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
    /** Wires all use cases on one practice's ports and one provider. */
    public static UseCases wire(Ports ports, Outside outside) {
        var store = ports.store();
        var unitOfWork = ports.unitOfWork();
        var clock = outside.clock();
        var sessions = ports.sessions();
        var payments = ports.payments();
        var claims = ports.slotClaims();
        var inbox = ports.callbackInbox();
        var tokens = ports.tokens();
        var provider = outside.provider();
        var rules = SessionRules.defaults();
        var limits = PaymentLimits.defaults();
        var trail = new Trail(store.auditLog(), ports.outbox());
        var accounts = new SettlePayment.Accounts(payments, ports.books(), store.reviewItems());
        var settle = new SettlePayment(unitOfWork, sessions, claims, accounts, trail, rules, clock);
        var fees = new SessionFees(
                accounts,
                new SessionFees.Owings(store.refundObligations(), trail.outbox()),
                store.ids(),
                outside.random(),
                clock);
        var step = new SessionStep(unitOfWork, sessions, trail, rules, clock);
        var calendar = new Calendar(store.people(), store.sessionKinds(), store.availabilities(), claims);
        var secrets = new OpenAttempt.Secrets(store.ids(), tokens);
        var open = new OpenAttempt(unitOfWork, store.requestKeys(), sessions, payments, secrets, trail, limits, clock);
        // Nobody reads a log here: an answer that is given up comes out as the failure of the request.
        var answers = new RecordPatiently(unitOfWork, outside.pauses(), (attempt, answer, cause) -> {});
        var initiate = new InitiatePayment(open, provider, answers, settle, clock);
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
                new InitiatePatiently(initiate, outside.pauses(), clock),
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
                new ReceiveCallback(unitOfWork, payments, inbox, tokens, clock),
                new ProcessCallbacks(unitOfWork, inbox, outside.reader(), settle, clock),
                new ResolveAttempts(unitOfWork, accounts, provider, settle, limits, outside.random(), clock),
                new ExpireHolds(unitOfWork, step, sessions, claims, fees));
    }
}

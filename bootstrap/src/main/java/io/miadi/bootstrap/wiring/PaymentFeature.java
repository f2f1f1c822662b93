package io.miadi.bootstrap.wiring;

import io.miadi.application.ledger.KeepBooks;
import io.miadi.application.payment.CallbackReader;
import io.miadi.application.payment.CallbackTokens;
import io.miadi.application.payment.CloseReview;
import io.miadi.application.payment.FindPayments;
import io.miadi.application.payment.InitiatePatiently;
import io.miadi.application.payment.InitiatePayment;
import io.miadi.application.payment.ListCashOfDay;
import io.miadi.application.payment.ListOpenWork;
import io.miadi.application.payment.OpenAttempt;
import io.miadi.application.payment.Pauses;
import io.miadi.application.payment.PaymentLimits;
import io.miadi.application.payment.PaymentProvider;
import io.miadi.application.payment.ProcessCallbacks;
import io.miadi.application.payment.ReceiveCallback;
import io.miadi.application.payment.RecordDeskPayment;
import io.miadi.application.payment.RecordPatiently;
import io.miadi.application.payment.ReleaseAttempt;
import io.miadi.application.payment.ResolveAttempts;
import io.miadi.application.payment.SessionFees;
import io.miadi.application.payment.SettlePayment;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.session.SessionRules;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Payments: asking, hearing, settling, resolving, and money at the desk. */
public record PaymentFeature(
        InitiatePatiently initiate,
        ReceiveCallback receive,
        ProcessCallbacks process,
        ResolveAttempts resolve,
        ReleaseAttempt release,
        RecordDeskPayment desk,
        ListCashOfDay cash,
        ListOpenWork openWork,
        CloseReview closeReview,
        FindPayments find,
        SessionFees fees,
        SettlePayment settle) {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentFeature.class);

    /** What payments need from outside and from the operator. */
    public record Needs(
            PaymentProvider provider,
            CallbackReader reader,
            CallbackTokens tokens,
            Pauses pauses,
            PaymentLimits limits,
            SessionRules rules,
            ZoneId zone,
            InstantSource clock) {}

    public static PaymentFeature of(Stores stores, Needs needs) {
        var clock = needs.clock();
        var trail = stores.trail();
        var accounts = new SettlePayment.Accounts(stores.payments(), new KeepBooks(stores.journal()), stores.reviews());
        var settle = new SettlePayment(
                stores.unit("settle"), stores.sessions(), stores.claims(), accounts, trail, needs.rules(), clock);
        var open = new OpenAttempt(
                stores.unit("initiate.open"),
                stores.requestKeys(),
                stores.sessions(),
                stores.payments(),
                new OpenAttempt.Secrets(stores.ids(), needs.tokens()),
                trail,
                needs.limits(),
                clock);
        var answers = new RecordPatiently(stores.unit("initiate.answer"), needs.pauses(), PaymentFeature::logged);
        var initiate = new InitiatePayment(open, needs.provider(), answers, settle, clock);
        var random = new SecureRandom();
        return new PaymentFeature(
                new InitiatePatiently(initiate, needs.pauses(), clock),
                new ReceiveCallback(
                        stores.unit("callback.store"), stores.payments(), stores.inbox(), needs.tokens(), clock),
                new ProcessCallbacks(stores.unit("callback.process"), stores.inbox(), needs.reader(), settle, clock),
                new ResolveAttempts(
                        stores.unit("resolve"), accounts, needs.provider(), settle, needs.limits(), random, clock),
                new ReleaseAttempt(stores.unit("release"), stores.sessions(), stores.payments(), trail, clock),
                new RecordDeskPayment(
                        stores.unit("desk"),
                        stores.requestKeys(),
                        stores.sessions(),
                        new RecordDeskPayment.Till(stores.payments(), stores.takings()),
                        settle,
                        trail,
                        stores.ids(),
                        clock),
                new ListCashOfDay(stores.unitOfWork(), stores.takings(), stores.audit(), needs.zone()),
                new ListOpenWork(
                        stores.unitOfWork(), stores.reviews(), stores.obligations(), stores.payments(), stores.audit()),
                new CloseReview(stores.unitOfWork(), stores.reviews(), trail, clock),
                new FindPayments(
                        stores.unitOfWork(),
                        stores.sessions(),
                        stores.payments(),
                        stores.audit(),
                        needs.limits(),
                        clock),
                new SessionFees(
                        accounts,
                        new SessionFees.Owings(stores.obligations(), trail.outbox()),
                        stores.ids(),
                        random,
                        clock),
                settle);
    }

    private static void logged(AttemptId attempt, String answer, RuntimeException cause) {
        LOG.error(
                "attempt {}: the answer of the provider could not be recorded and is lost: {}", attempt, answer, cause);
    }
}

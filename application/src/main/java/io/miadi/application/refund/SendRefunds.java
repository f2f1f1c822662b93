package io.miadi.application.refund;

import io.miadi.application.audit.Trail;
import io.miadi.application.hook.Hooks;
import io.miadi.application.payment.CallbackTokens;
import io.miadi.application.refund.RefundProvider.About;
import io.miadi.application.refund.RefundProvider.PayOut;
import io.miadi.application.refund.RefundProvider.Question;
import io.miadi.application.refund.RefundProvider.Reply;
import io.miadi.application.refund.RefundProvider.Reversal;
import io.miadi.application.transaction.Ids;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundState;
import io.miadi.domain.refund.RefundWay;
import io.miadi.domain.refund.RefundWord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Sends what was approved, and asks what became of what is out. Each refund is written as sent before any byte leaves; no
 * transaction is open while the network is used.
 */
public final class SendRefunds {
    private static final Actor JOB = new Actor.Job("refunds");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration WITHOUT_A_NUMBER = Duration.ofMinutes(10);
    private static final int BATCH = 20;

    /** When a question follows the one before; the last of them for ever. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1));

    private final UnitOfWork unitOfWork;
    private final ProposeRefund.Store store;
    private final Addresses addresses;
    private final RefundProvider provider;
    private final SettleRefund settle;
    private final Trail trail;
    private final InstantSource clock;

    public SendRefunds(
            UnitOfWork unitOfWork,
            ProposeRefund.Store store,
            Addresses addresses,
            RefundProvider provider,
            SettleRefund settle,
            Trail trail,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.addresses = addresses;
        this.provider = provider;
        this.settle = settle;
        this.trail = trail;
        this.clock = clock;
    }

    /** What new addresses for results are made of. */
    public record Addresses(Hooks hooks, CallbackTokens tokens, Ids ids) {}

    private sealed interface Step {
        record Reverse(Reversal reversal) implements Step {}

        record Pay(PayOut payOut) implements Step {}

        record Ask(Question question) implements Step {}

        record Nothing() implements Step {}
    }

    /** Does what is due; returns how many refunds were worked on. */
    public int run() {
        var due = unitOfWork.run(() -> store.refunds().claim(clock.instant(), LEASE, BATCH));
        due.forEach(this::one);
        return due.size();
    }

    private void one(Refunds.Due due) {
        switch (unitOfWork.run(() -> prepare(due))) {
            case Step.Reverse(var reversal) -> record(due, provider.reverse(reversal));
            case Step.Pay(var payOut) -> record(due, provider.payOut(payOut));
            // How it ended is told at the address of the question.
            case Step.Ask(var question) -> provider.ask(question);
            case Step.Nothing() -> {}
        }
    }

    private void record(Refunds.Due due, Reply reply) {
        var word = switch (reply) {
            case Reply.Accepted(var refs) -> new RefundWord.Accepted(refs);
            case Reply.Refused(var failure) -> new RefundWord.Failed(failure);
            case Reply.NotSent(var cause) -> new RefundWord.NotSent(cause);
            case Reply.Unknown(var cause) -> new RefundWord.NoAnswer(cause);
        };
        settle.hear(due.id(), JOB, word);
    }

    private Step prepare(Refunds.Due due) {
        store.lock(due.session());
        var refund = store.refunds().find(due.id()).orElseThrow();
        var attempt = store.payments()
                .find(refund.target().payment())
                .flatMap(payment -> payment.attempt(refund.target().attempt()))
                .orElseThrow();
        return switch (refund.state()) {
            case APPROVED -> send(refund, attempt);
            case SENT -> {
                settle.hear(refund.id(), JOB, new RefundWord.NoAnswer("no answer was written down"));
                yield new Step.Nothing();
            }
            case PENDING, UNKNOWN -> ask(refund, attempt, due.asked());
            case REQUESTED, SUCCEEDED, FAILED, DECLINED -> new Step.Nothing();
        };
    }

    private Step send(Refund refund, Attempt attempt) {
        var now = clock.instant();
        if (refund.way() == RefundWay.REVERSAL && attempt.receipt().isEmpty()) {
            // The provider finds its payment by the number only, which may come late.
            store.refunds().asked(refund.id(), now.plus(WITHOUT_A_NUMBER));
            return new Step.Nothing();
        }
        var token = addresses.tokens().next();
        var step = switch (refund.way()) {
            case REVERSAL -> new Step.Reverse(new Reversal(attempt.receipt().orElseThrow(), refund.amount(), token));
            case PAY_OUT ->
                new Step.Pay(new PayOut(refund.id().toString(), attempt.payer().orElseThrow(), refund.amount(), token));
            case BY_HAND -> new Step.Nothing();
        };
        if (!(step instanceof Step.Nothing)) {
            open(new Hooks.Purpose.Order(refund.id()), addresses.tokens().hash(token));
            var sent = refund.sent(now);
            store.refunds().replace(sent, Optional.of(now.plus(LEASE)));
            trail.leave(RefundEntry.moved(JOB, "refund.send", RefundState.APPROVED, sent));
        }
        return step;
    }

    private Step ask(Refund refund, Attempt attempt, int asked) {
        store.refunds().asked(refund.id(), next(asked));
        var about = about(refund, attempt);
        if (about.isEmpty()) {
            return new Step.Nothing();
        }
        var token = addresses.tokens().next();
        open(new Hooks.Purpose.Question(refund.id()), addresses.tokens().hash(token));
        return new Step.Ask(new Question(about.get(), token));
    }

    private static Optional<About> about(Refund refund, Attempt attempt) {
        return switch (refund.way()) {
            case PAY_OUT -> Optional.of(new About.Request(refund.id().toString()));
            case REVERSAL ->
                refund.standing()
                        .refs()
                        .<About>map(refs -> new About.Request(refs.originatorConversationId()))
                        .or(() -> attempt.receipt().map(About.Payment::new));
            case BY_HAND -> Optional.empty();
        };
    }

    private Instant next(int asked) {
        return clock.instant().plus(PAUSES.get(Math.min(asked, PAUSES.size() - 1)));
    }

    private void open(Hooks.Purpose purpose, String tokenHash) {
        addresses.hooks().open(new Hooks.Hook(addresses.ids().next(), purpose), tokenHash);
    }
}

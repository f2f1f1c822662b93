package io.miadi.application.payment;

import io.miadi.application.batch.Troubles;
import io.miadi.application.payment.Payments.Check;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.CheckSchedule;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.PaymentPhase;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.domain.payment.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Asks the provider what became of attempts whose outcome is not known, with growing pauses and within the provider's limits.
 * It never pushes. After a day without an outcome a person is asked, and it goes on asking.
 */
public final class ResolveAttempts {
    private static final Actor JOB = new Actor.Job("resolve-attempts");
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int BATCH = 20;

    private final UnitOfWork unitOfWork;
    private final SettlePayment.Accounts accounts;
    private final PaymentProvider provider;
    private final SettlePayment settle;
    private final PaymentLimits limits;
    private final RandomGenerator random;
    private final InstantSource clock;

    public ResolveAttempts(
            UnitOfWork unitOfWork,
            SettlePayment.Accounts accounts,
            PaymentProvider provider,
            SettlePayment settle,
            PaymentLimits limits,
            RandomGenerator random,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.accounts = accounts;
        this.provider = provider;
        this.settle = settle;
        this.limits = limits;
        this.random = random;
        this.clock = clock;
    }

    /**
     * One pass; returns how many attempts were looked at. One that cannot be looked at keeps none of the others waiting: it comes
     * again after its lease, and the pass fails at its end.
     */
    public int run() {
        var checks = unitOfWork.run(this::claim);
        var troubles = new Troubles();
        for (var check : checks) {
            troubles.each(() -> look(check), check);
        }
        troubles.tell("attempts", "looked at");
        return checks.size();
    }

    private List<Check> claim() {
        var now = clock.instant();
        int left = limits.asksPerMinute() - accounts.payments().askedSince(now.minus(Duration.ofMinutes(1)));
        return left <= 0
                ? List.of()
                : accounts.payments().claimChecks(now, PaymentPhase.WAIT, LEASE, Math.min(left, BATCH));
    }

    private Check look(Check check) {
        var payment = accounts.payments().find(check.address().payment()).orElseThrow();
        var attempt = payment.attempt(check.address().attempt()).orElseThrow();
        var refs = attempt.refs();
        if (refs.isEmpty()) {
            unitOfWork.run(() -> withoutName(check, attempt));
            return check;
        }
        unitOfWork.run(() -> {
            accounts.payments().asked(attempt.id(), clock.instant());
            return attempt;
        });
        var answer = provider.query(new PaymentProvider.Inquiry(refs.get(), attempt.amount())); // nothing held open
        unitOfWork.run(() -> heard(check, attempt, refs.get(), answer));
        return check;
    }

    /** The answer that names the request was lost, so nobody can be asked: only a callback, the books or a person can tell. */
    private Attempt withoutName(Check check, Attempt attempt) {
        if (attempt.state() == AttemptState.SENT) {
            hear(check, Optional.empty(), Words.found("no answer was written down", clock.instant()));
        }
        return later(check, false);
    }

    private Attempt heard(Check check, Attempt attempt, ProviderRefs refs, PaymentProvider.Answer answer) {
        var now = clock.instant();
        switch (answer) {
            case PaymentProvider.Answer.Told(var verdict) ->
                hear(check, Optional.of(refs), word(attempt, verdict, now));
            case PaymentProvider.Answer.NoAnswer(var cause) -> doubt(check, attempt, now);
        }
        return later(check, answer instanceof PaymentProvider.Answer.Told(var verdict) && isDecided(verdict));
    }

    private static boolean isDecided(Verdict verdict) {
        return verdict instanceof Verdict.Moved || verdict instanceof Verdict.NotMoved;
    }

    /** A prompt that cannot still be open makes "in flight" worth nothing. */
    private static Evidence word(Attempt attempt, Verdict verdict, Instant now) {
        return verdict instanceof Verdict.InProgress && promptOver(attempt, now)
                ? Words.found("in flight after the prompt's lifetime", now)
                : Words.answered(verdict, now);
    }

    private void doubt(Check check, Attempt attempt, Instant now) {
        if (attempt.state() == AttemptState.SENT || promptOver(attempt, now)) {
            hear(check, Optional.empty(), Words.found("no answer from the provider", now));
        }
    }

    private static boolean promptOver(Attempt attempt, Instant now) {
        return now.isAfter(attempt.sentAt().plus(CheckSchedule.PROMPT_LIFETIME));
    }

    private void hear(Check check, Optional<ProviderRefs> refs, Evidence evidence) {
        settle.hear(new SettlePayment.Word(check.address(), JOB, refs, evidence));
    }

    /**
     * Plans the next look, and after a day asks a person as well. An attempt that ended meanwhile may still owe a question, such
     * as one that rests on an unsigned callback: it is asked again until there is an answer, for a day.
     *
     * @param answered whether nothing is left to ask about an attempt that ended
     */
    private Attempt later(Check check, boolean answered) {
        var now = clock.instant();
        // Without the lock, what somebody learnt since the question would be overwritten with what was known before it.
        var payment = settle.underLock(check.address());
        var attempt = payment.attempt(check.address().attempt()).orElseThrow();
        boolean open = attempt.state().isLive() || attempt.state() == AttemptState.RELEASED;
        boolean owed = attempt.owesQuestion()
                && !answered
                && now.isBefore(attempt.sentAt().plus(CheckSchedule.REVIEW_AFTER));
        Optional<Instant> next = open || owed
                ? Optional.of(CheckSchedule.next(attempt.sentAt(), now, check.asked() + 1, random.nextDouble()))
                : Optional.empty();
        accounts.payments().record(payment.id(), attempt, Optional.empty(), next);
        if (attempt.state().isLive() && now.isAfter(attempt.sentAt().plus(CheckSchedule.REVIEW_AFTER))) {
            accounts.reviews()
                    .open(new ReviewItem(payment.id(), Optional.of(attempt.id()), ReviewItem.Kind.NEEDS_REVIEW, now));
        }
        return attempt;
    }
}

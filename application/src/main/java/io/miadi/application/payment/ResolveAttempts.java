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
import io.miadi.domain.payment.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Asks the provider what became of attempts whose outcome is not known, with growing pauses and within the provider's limits.
 * It never pushes. What time alone changes needs no question ({@link AgeAttempts}), so that it happens however busy the hour is.
 */
public final class ResolveAttempts {
    private static final Actor JOB = new Actor.Job("resolve-attempts");
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int BATCH = 20;
    /** Of so many questions one is kept for attempts whose clients no longer wait, or a busy day would never ask about them. */
    private static final int ONE_IN = 5;

    private final UnitOfWork unitOfWork;
    private final SettlePayment.Accounts accounts;
    private final PaymentProvider provider;
    private final SettlePayment settle;
    private final PaymentLimits limits;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final AgeAttempts age;

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
        this.age = new AgeAttempts(unitOfWork, accounts, settle, JOB, clock);
    }

    /**
     * One pass; returns how many attempts were looked at. One that cannot be looked at keeps none of the others waiting: it comes
     * again after its lease, and the pass fails at its end.
     */
    public int run() {
        var troubles = new Troubles();
        int looked = 0;
        for (int i = 0; i < BATCH; i++) {
            looked += age.run(troubles); // each time, since a question may take long
            var check = unitOfWork.run(this::claim);
            if (check.isEmpty()) {
                break;
            }
            troubles.each(() -> ask(check.get()));
            looked++;
        }
        troubles.tell("attempts", "looked at");
        return looked;
    }

    /**
     * Claims one question and counts it before it is asked, so that others who count meanwhile know of it. Waiting clients come
     * first, but for the share that is kept for attempts whose clients have given up waiting.
     */
    private Optional<Check> claim() {
        var now = clock.instant();
        var payments = accounts.payments();
        var asked = payments.askedSince(now.minus(MINUTE), PaymentPhase.WAIT);
        int left = limits.asksPerMinute() - asked.all();
        if (left <= 0) {
            return Optional.empty();
        }
        int owedToOld = Math.max(1, limits.asksPerMinute() / ONE_IN) - asked.ofOld();
        var claim = new Payments.Claim(now, PaymentPhase.WAIT, left <= owedToOld, LEASE, 1);
        var claimed = payments.claimChecks(claim).stream().findFirst();
        claimed.ifPresent(check -> payments.asked(check.address().attempt(), now));
        return claimed;
    }

    private void ask(Check check) {
        var payment = accounts.payments().find(check.address().payment()).orElseThrow();
        var attempt = payment.attempt(check.address().attempt()).orElseThrow();
        var refs = attempt.refs().orElseThrow();
        var answer = provider.query(new PaymentProvider.Inquiry(refs, attempt.amount())); // nothing held open
        unitOfWork.run(() -> heard(check, attempt, refs, answer));
    }

    /** Silence says nothing about the money. */
    private Attempt heard(Check check, Attempt attempt, ProviderRefs refs, PaymentProvider.Answer answer) {
        boolean decided = false;
        if (answer instanceof PaymentProvider.Answer.Told(var verdict)) {
            settle.hear(new SettlePayment.Word(
                    check.address(), JOB, Optional.of(refs), word(attempt, verdict, clock.instant())));
            decided = isDecided(verdict);
        }
        return later(check, decided);
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

    private static boolean promptOver(Attempt attempt, Instant now) {
        return now.isAfter(attempt.sentAt().plus(CheckSchedule.PROMPT_LIFETIME));
    }

    /**
     * Plans the next question. An attempt that ended meanwhile may still owe one, such as one that rests on an unsigned callback:
     * it is asked again until there is an answer, for a day.
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
        return attempt;
    }
}

package io.miadi.application.payment;

import io.miadi.application.batch.Troubles;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.CheckSchedule;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.ReviewItem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What time alone makes of an attempt, whether or not the provider can be asked: without an answer, or in flight for longer than
 * a prompt lives, it is unknown; and after a day without an outcome a person is asked.
 */
final class AgeAttempts {
    private static final int BATCH = 50;

    private final UnitOfWork unitOfWork;
    private final SettlePayment.Accounts accounts;
    private final SettlePayment settle;
    private final Actor job;
    private final InstantSource clock;

    AgeAttempts(
            UnitOfWork unitOfWork,
            SettlePayment.Accounts accounts,
            SettlePayment settle,
            Actor job,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.accounts = accounts;
        this.settle = settle;
        this.job = job;
        this.clock = clock;
    }

    /** Ages what is due; returns how many attempts it changed something about. What breaks over one is kept with the troubles. */
    int run(Troubles troubles) {
        int changed = 0;
        for (var about : accounts.payments().overdue(clock.instant(), BATCH)) {
            changed += troubles.each(() -> unitOfWork.run(() -> age(about)), false) ? 1 : 0;
        }
        return changed;
    }

    private boolean age(AttemptAddress about) {
        var now = clock.instant();
        // What somebody learnt since the attempt was found counts.
        var before = settle.underLock(about).attempt(about.attempt()).orElseThrow();
        var after = doubt(about, before, now);
        boolean listed = after.state().isLive() && isOver(after, CheckSchedule.REVIEW_AFTER, now);
        if (listed) {
            accounts.reviews()
                    .open(new ReviewItem(
                            about.payment(), Optional.of(about.attempt()), ReviewItem.Kind.NEEDS_REVIEW, now));
        }
        return after.state() != before.state() || listed;
    }

    private Attempt doubt(AttemptAddress about, Attempt attempt, Instant now) {
        return switch (attempt.state()) {
            case SENT ->
                isOver(attempt, CheckSchedule.ANSWER_OVERDUE, now)
                        ? hear(about, "no answer was written down", now)
                        : attempt;
            case PENDING ->
                isOver(attempt, CheckSchedule.PROMPT_LIFETIME, now)
                        ? hear(about, "no outcome within the prompt's lifetime", now)
                        : attempt;
            case UNKNOWN, NOT_SENT, SUCCEEDED, DECLINED, CANCELLED_BY_PAYER, PROMPT_EXPIRED, NEVER_ARRIVED, RELEASED ->
                attempt;
        };
    }

    private static boolean isOver(Attempt attempt, Duration time, Instant now) {
        return !now.isBefore(attempt.sentAt().plus(time));
    }

    private Attempt hear(AttemptAddress about, String cause, Instant now) {
        var word = new SettlePayment.Word(about, job, Optional.empty(), Words.found(cause, now));
        var hearing = settle.hear(word);
        var attempt = hearing.attempt();
        if (hearing.change() instanceof Hearing.Change.Nothing) {
            return attempt;
        }
        // What was planned while the prompt was open may have been missed; from now on an answer is final.
        accounts.payments()
                .record(
                        about.payment(),
                        attempt,
                        Optional.empty(),
                        attempt.refs().map(name -> now));
        return attempt;
    }
}

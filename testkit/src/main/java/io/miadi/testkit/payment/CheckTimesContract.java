package io.miadi.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.Payments;
import io.miadi.application.payment.Payments.Check;
import io.miadi.domain.payment.AttemptId;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.StoredExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of payments must do for the resolver: claim due checks once, waiting clients first, and count questions. */
@Tag("P74")
public interface CheckTimesContract {
    Duration WAITING = Duration.ofMinutes(2);
    Duration LEASE = Duration.ofSeconds(60);

    PracticeStore store();

    @Test
    default void a_check_is_claimed_when_it_is_due_and_not_before() {
        var era = era();
        var attempt = attempt(era, Optional.of(era.plusSeconds(10)));
        assertThat(claim(era.plusSeconds(9), attempt)).isEmpty();
        assertThat(claim(era.plusSeconds(10), attempt)).containsExactly(new Check(attempt, 0));
    }

    @Test
    default void a_claimed_check_comes_back_only_after_its_lease() {
        var era = era();
        var attempt = attempt(era, Optional.of(era));
        claim(era, attempt);
        assertThat(claim(era.plus(LEASE).minusMillis(1), attempt)).isEmpty();
        assertThat(claim(era.plus(LEASE), attempt)).hasSize(1);
    }

    @Test
    default void attempts_of_waiting_clients_are_looked_at_first() {
        var era = era();
        var old = attempt(era.minus(Duration.ofHours(1)), Optional.of(era));
        var waiting = attempt(era, Optional.of(era.plusSeconds(10)));
        assertThat(claim(era.plusSeconds(10), old, waiting))
                .extracting(Check::address)
                .containsExactly(waiting, old);
    }

    @Test
    default void a_check_that_was_called_off_is_not_claimed() {
        var era = era();
        var never = attempt(era, Optional.empty());
        var off = attempt(era, Optional.of(era));
        var stored = payments()
                .find(off.payment())
                .orElseThrow()
                .attempt(off.attempt())
                .orElseThrow();
        payments().record(off.payment(), stored, Optional.empty(), Optional.empty());
        assertThat(claim(era.plus(Duration.ofHours(1)), never, off)).isEmpty();
    }

    @Test
    default void a_claim_of_a_failing_unit_of_work_holds_nobody_back() {
        var era = era();
        var attempt = attempt(era, Optional.of(era));
        assertThatThrownBy(() -> store().unitOfWork().run(() -> {
                    claim(era, attempt);
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(claim(era, attempt)).hasSize(1);
    }

    @Test
    default void no_more_are_claimed_than_were_asked_for() {
        var era = era();
        attempt(era, Optional.of(era));
        attempt(era, Optional.of(era));
        assertThat(payments().claimChecks(era, WAITING, LEASE, 1)).hasSize(1);
    }

    @Test
    default void questions_are_counted_for_the_attempt_and_for_everybody() {
        var era = era();
        var attempt = attempt(era, Optional.of(era));
        int before = payments().askedSince(era);
        payments().asked(attempt.attempt(), era);
        payments().asked(attempt.attempt(), era.plusSeconds(1));
        assertThat(payments().askedSince(era)).isEqualTo(before + 2);
        assertThat(claim(era, attempt)).containsExactly(new Check(attempt, 2));
    }

    @Test
    default void a_question_from_before_does_not_count() {
        var late = Instant.parse("2090-01-01T00:00:00Z")
                .plusSeconds(UUID.randomUUID().hashCode() & 0xffff);
        var attempt = attempt(StoredExamples.NOW, Optional.empty());
        int before = payments().askedSince(late);
        payments().asked(attempt.attempt(), late.minusMillis(1));
        assertThat(payments().askedSince(late)).isEqualTo(before);
    }

    @Test
    default void old_questions_are_forgotten_a_batch_at_a_time() {
        // Further back than any other test, so that every old question is one of these.
        var old = Instant.parse("1971-01-01T00:00:00Z");
        var attempt = attempt(StoredExamples.NOW, Optional.empty());
        for (int i = 0; i < 3; i++) {
            payments().asked(attempt.attempt(), old.plusSeconds(i));
        }
        assertThat(forget(old.plusSeconds(2), 1)).isEqualTo(1);
        assertThat(forget(old.plusSeconds(2), 10)).isEqualTo(1);
        assertThat(forget(old.plusSeconds(2), 10)).isZero();
        assertThat(forget(old.plusSeconds(3), 10)).isEqualTo(1);
    }

    private int forget(Instant before, int limit) {
        return store().unitOfWork().run(() -> payments().forgetQuestions(before, limit));
    }

    /** A time of its own in a past that no other test uses, so that checks of others are not due. */
    private static Instant era() {
        return Instant.parse("1980-01-01T00:00:00Z")
                .plus(Duration.ofHours(UUID.randomUUID().hashCode() & 0xffff));
    }

    private AttemptAddress attempt(Instant sentAt, Optional<Instant> checkAt) {
        var due = new StoredExamples(store()).due();
        var attempt = new StoredExamples(store()).unstoredAttempt(due, sentAt);
        payments().open(due.id(), attempt, Optional.empty(), checkAt);
        return new AttemptAddress(due.session(), due.id(), attempt.id());
    }

    private List<Check> claim(Instant now, AttemptAddress... own) {
        var ids = Set.<AttemptId>copyOf(
                List.of(own).stream().map(AttemptAddress::attempt).toList());
        return payments().claimChecks(now, WAITING, LEASE, 10_000).stream()
                .filter(check -> ids.contains(check.address().attempt()))
                .toList();
    }

    private Payments payments() {
        return store().payments();
    }
}

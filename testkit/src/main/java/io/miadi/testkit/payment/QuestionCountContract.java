package io.miadi.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.Payments;
import io.miadi.application.payment.Payments.Asked;
import io.miadi.domain.payment.Attempt;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.Race;
import io.miadi.testkit.store.StoredExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of payments must do for the limit that all nodes share: count questions, and let one count at a time. */
@Tag("P74")
public interface QuestionCountContract {
    Duration WAITING = Duration.ofMinutes(2);

    PracticeStore store();

    @Test
    default void questions_are_counted_for_everybody() {
        var era = era();
        var attempt = attempt(era);
        int before = payments().askedSince(era, WAITING).all();
        payments().asked(attempt.id(), era);
        payments().asked(attempt.id(), era.plusSeconds(1));
        assertThat(payments().askedSince(era, WAITING).all()).isEqualTo(before + 2);
    }

    @Test
    default void questions_about_attempts_whose_clients_no_longer_waited_are_told_apart() {
        var era = era();
        var attempt = attempt(era);
        var before = payments().askedSince(era, WAITING);
        payments().asked(attempt.id(), era.plus(WAITING));
        payments().asked(attempt.id(), era.plus(WAITING).plusMillis(1));
        assertThat(payments().askedSince(era, WAITING)).isEqualTo(new Asked(before.all() + 2, before.ofOld() + 1));
    }

    @Test
    default void those_who_count_before_they_ask_keep_one_limit_together() {
        var since = era();
        var attempt = attempt(StoredExamples.NOW);
        int limit = payments().askedSince(since, WAITING).all() + 3;
        int asked = Race.winners(
                8,
                () -> store().unitOfWork().run(() -> {
                    boolean free = payments().askedSince(since, WAITING).all() < limit;
                    if (free) {
                        payments().asked(attempt.id(), since);
                    }
                    return free;
                }));
        assertThat(asked).isEqualTo(3);
    }

    @Test
    default void a_question_from_before_does_not_count() {
        var late = era();
        var attempt = attempt(StoredExamples.NOW);
        int before = payments().askedSince(late, WAITING).all();
        payments().asked(attempt.id(), late.minusMillis(1));
        assertThat(payments().askedSince(late, WAITING).all()).isEqualTo(before);
    }

    @Test
    default void old_questions_are_forgotten_a_batch_at_a_time() {
        // Further back than any other test, so that every old question is one of these.
        var old = Instant.parse("1971-01-01T00:00:00Z");
        var attempt = attempt(StoredExamples.NOW);
        for (int i = 0; i < 3; i++) {
            payments().asked(attempt.id(), old.plusSeconds(i));
        }
        assertThat(forget(old.plusSeconds(2), 1)).isEqualTo(1);
        assertThat(forget(old.plusSeconds(2), 10)).isEqualTo(1);
        assertThat(forget(old.plusSeconds(2), 10)).isZero();
        assertThat(forget(old.plusSeconds(3), 10)).isEqualTo(1);
    }

    private int forget(Instant before, int limit) {
        return store().unitOfWork().run(() -> payments().forgetQuestions(before, limit));
    }

    /** A time of its own in a future that no other test uses. */
    private static Instant era() {
        return Instant.parse("2080-01-01T00:00:00Z")
                .plus(Duration.ofHours(UUID.randomUUID().hashCode() & 0xffff));
    }

    private Attempt attempt(Instant sentAt) {
        var due = new StoredExamples(store()).due();
        var attempt = new StoredExamples(store()).unstoredAttempt(due, sentAt);
        payments().open(due.id(), attempt, Optional.empty(), Optional.empty());
        return attempt;
    }

    private Payments payments() {
        return store().payments();
    }
}

package io.miadi.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.Payments;
import io.miadi.application.payment.ReviewItems;
import io.miadi.domain.payment.CheckSchedule;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.StoredExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of payments must find without any plan: attempts that time alone changes. */
@Tag("P74")
public interface OverdueContract {
    Duration MOMENT = Duration.ofMillis(1);

    PracticeStore store();

    @Test
    default void an_attempt_without_an_answer_is_overdue_after_half_a_minute() {
        var sent = era();
        var attempt = attempt(sent);
        var due = sent.plus(CheckSchedule.ANSWER_OVERDUE);
        assertThat(isOverdue(attempt, due.minus(MOMENT))).isFalse();
        assertThat(isOverdue(attempt, due)).isTrue();
    }

    @Test
    default void an_attempt_in_flight_is_overdue_after_a_prompts_lifetime() {
        var sent = era();
        var attempt = attempt(sent);
        hear(attempt, Evidences.inProgress(sent, 1));
        var due = sent.plus(CheckSchedule.PROMPT_LIFETIME);
        assertThat(isOverdue(attempt, due.minus(MOMENT))).isFalse();
        assertThat(isOverdue(attempt, due)).isTrue();
    }

    @Test
    default void an_unknown_attempt_is_overdue_after_a_day_until_a_person_is_asked() {
        var sent = era();
        var attempt = attempt(sent);
        hear(attempt, Evidences.unclear(sent, 1));
        var due = sent.plus(CheckSchedule.REVIEW_AFTER);
        assertThat(isOverdue(attempt, due.minus(MOMENT))).isFalse();
        assertThat(isOverdue(attempt, due)).isTrue();
        open(attempt, ReviewItem.Kind.AMOUNT_EXCEPTION, due);
        assertThat(isOverdue(attempt, due)).isTrue();
        open(attempt, ReviewItem.Kind.NEEDS_REVIEW, due);
        assertThat(isOverdue(attempt, due)).isFalse();
    }

    @Test
    default void an_attempt_whose_review_was_closed_is_overdue_again_after_another_day() {
        var sent = era();
        var attempt = attempt(sent);
        hear(attempt, Evidences.unclear(sent, 1));
        var closedAt = sent.plus(Duration.ofHours(30));
        open(attempt, ReviewItem.Kind.NEEDS_REVIEW, closedAt);
        var number = store().reviewItems().listOpen(Optional.empty(), 10_000).stream()
                .filter(open -> open.item().attempt().equals(Optional.of(attempt.attempt())))
                .findFirst()
                .orElseThrow()
                .number();
        store().reviewItems()
                .close(number, new ReviewItems.Closing(store().newStaff(), closedAt, "the payer was called"));
        assertThat(isOverdue(attempt, closedAt.plus(CheckSchedule.REVIEW_AFTER).minus(MOMENT)))
                .isFalse();
        assertThat(isOverdue(attempt, closedAt.plus(CheckSchedule.REVIEW_AFTER)))
                .isTrue();
    }

    @Test
    default void an_attempt_that_ended_is_never_overdue() {
        var sent = era();
        var attempt = attempt(sent);
        hear(attempt, Evidences.declined(sent, 1));
        assertThat(isOverdue(attempt, sent.plus(Duration.ofDays(2)))).isFalse();
    }

    @Test
    default void those_that_were_sent_first_come_first() {
        var sent = era();
        var second = attempt(sent.plusSeconds(1));
        var first = attempt(sent);
        var found = payments().overdue(sent.plusSeconds(60), 10_000).stream()
                .filter(Set.of(first, second)::contains)
                .toList();
        assertThat(found).containsExactly(first, second);
        assertThat(payments().overdue(sent.plusSeconds(60), 1)).hasSize(1);
    }

    private boolean isOverdue(AttemptAddress attempt, Instant now) {
        return payments().overdue(now, 10_000).contains(attempt);
    }

    private void hear(AttemptAddress about, Evidence word) {
        var payment = payments().find(about.payment()).orElseThrow();
        var heard = Hearing.of(payment, about.attempt(), word, true).attempt();
        payments().record(about.payment(), heard, Optional.of(word), Optional.empty());
    }

    private void open(AttemptAddress attempt, ReviewItem.Kind kind, Instant at) {
        store().reviewItems().open(new ReviewItem(attempt.payment(), Optional.of(attempt.attempt()), kind, at));
    }

    /** A time of its own in a past that no other test uses. */
    private static Instant era() {
        return Instant.parse("1980-01-01T00:00:00Z")
                .plus(Duration.ofHours(UUID.randomUUID().hashCode() & 0xffff));
    }

    private AttemptAddress attempt(Instant sentAt) {
        var due = new StoredExamples(store()).due();
        var attempt = new StoredExamples(store()).unstoredAttempt(due, sentAt);
        payments().open(due.id(), attempt, Optional.empty(), Optional.empty());
        return new AttemptAddress(due.session(), due.id(), attempt.id());
    }

    private Payments payments() {
        return store().payments();
    }
}

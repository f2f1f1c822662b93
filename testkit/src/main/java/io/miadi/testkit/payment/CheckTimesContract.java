package io.miadi.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.Payments;
import io.miadi.application.payment.Payments.Check;
import io.miadi.application.payment.Payments.Claim;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.ProviderRefs;
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

/** What every store of payments must do for the resolver: claim due checks once, waiting clients first. */
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
    default void those_without_an_outcome_are_looked_at_first_when_it_is_their_turn() {
        var era = era();
        var old = attempt(era.minus(Duration.ofHours(1)), Optional.of(era));
        var waiting = attempt(era, Optional.of(era.plusSeconds(10)));
        assertThat(claim(era.plusSeconds(10), true, waiting, old))
                .extracting(Check::address)
                .containsExactly(old, waiting);
    }

    @Test
    default void a_question_that_only_confirms_comes_last() {
        var era = era();
        var ended = attempt(era, Optional.empty());
        var stored = stored(ended);
        var declined = Hearing.of(stored, ended.attempt(), Evidences.declined(era, 1), true);
        payments().record(ended.payment(), declined.attempt(), Optional.empty(), Optional.of(era));
        var waiting = attempt(era, Optional.of(era.plusSeconds(10)));
        var old = attempt(era.minus(Duration.ofHours(1)), Optional.of(era.plusSeconds(9)));
        assertThat(claim(era.plusSeconds(10), ended, waiting, old))
                .extracting(Check::address)
                .containsExactly(waiting, old, ended);
    }

    @Test
    default void an_attempt_without_a_name_is_never_claimed() {
        var era = era();
        var due = new StoredExamples(store()).due();
        var nameless = new StoredExamples(store()).unstoredAttempt(due, era);
        payments().open(due.id(), nameless, Optional.empty(), Optional.of(era));
        assertThat(claim(era.plusSeconds(60), new AttemptAddress(due.session(), due.id(), nameless.id())))
                .isEmpty();
    }

    @Test
    default void a_check_tells_how_often_was_asked_before() {
        var era = era();
        var attempt = attempt(era, Optional.of(era));
        payments().asked(attempt.attempt(), era);
        payments().asked(attempt.attempt(), era.plusSeconds(1));
        assertThat(claim(era, attempt)).containsExactly(new Check(attempt, 2));
    }

    @Test
    default void a_check_that_was_called_off_is_not_claimed() {
        var era = era();
        var never = attempt(era, Optional.empty());
        var off = attempt(era, Optional.of(era));
        var stored = stored(off).attempt(off.attempt()).orElseThrow();
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
        assertThat(payments().claimChecks(new Claim(era, WAITING, false, LEASE, 1)))
                .hasSize(1);
    }

    /** A time of its own in a past that no other test uses, so that checks of others are not due. */
    private static Instant era() {
        return Instant.parse("1980-01-01T00:00:00Z")
                .plus(Duration.ofHours(UUID.randomUUID().hashCode() & 0xffff));
    }

    private Payment stored(AttemptAddress attempt) {
        return payments().find(attempt.payment()).orElseThrow();
    }

    private AttemptAddress attempt(Instant sentAt, Optional<Instant> checkAt) {
        var due = new StoredExamples(store()).due();
        var attempt = new StoredExamples(store())
                .unstoredAttempt(due, sentAt)
                .named(new ProviderRefs("merchant", UUID.randomUUID().toString()));
        payments().open(due.id(), attempt, Optional.empty(), checkAt);
        return new AttemptAddress(due.session(), due.id(), attempt.id());
    }

    private List<Check> claim(Instant now, AttemptAddress... own) {
        return claim(now, false, own);
    }

    private List<Check> claim(Instant now, boolean oldFirst, AttemptAddress... own) {
        var ids = Set.<AttemptId>copyOf(
                List.of(own).stream().map(AttemptAddress::attempt).toList());
        return payments().claimChecks(new Claim(now, WAITING, oldFirst, LEASE, 10_000)).stream()
                .filter(check -> ids.contains(check.address().attempt()))
                .toList();
    }

    private Payments payments() {
        return store().payments();
    }
}

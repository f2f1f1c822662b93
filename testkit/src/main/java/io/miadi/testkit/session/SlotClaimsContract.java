package io.miadi.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.session.SlotClaims;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.Race;
import io.miadi.testkit.store.StoredExamples;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of held times must do: no two of one practitioner ever overlap. */
@Tag("K18")
public interface SlotClaimsContract {
    PracticeStore store();

    @Test
    default void a_claimed_time_is_held() {
        var session = session();
        assertThat(claims().isHeld(session)).isFalse();
        assertThat(claims().claim(session, store().newPractitioner(), at(9, 10)))
                .isTrue();
        assertThat(claims().isHeld(session)).isTrue();
    }

    @Test
    default void a_time_that_overlaps_a_held_one_is_refused_and_nothing_changes() {
        var practitioner = store().newPractitioner();
        claims().claim(session(), practitioner, at(9, 11));
        for (var wanted : new TimeRange[] {at(8, 10), at(9, 11), at(10, 12), at(8, 12), range("09:30", "10:30")}) {
            var session = session();
            assertThat(claims().claim(session, practitioner, wanted))
                    .as("%s", wanted)
                    .isFalse();
            assertThat(claims().isHeld(session)).isFalse();
        }
        assertThat(taken(practitioner)).containsExactly(at(9, 11));
    }

    @Test
    default void times_that_only_touch_do_not_overlap() {
        var practitioner = store().newPractitioner();
        assertThat(claims().claim(session(), practitioner, at(9, 10))).isTrue();
        assertThat(claims().claim(session(), practitioner, at(10, 11))).isTrue();
        assertThat(claims().claim(session(), practitioner, at(8, 9))).isTrue();
    }

    @Test
    default void practitioners_do_not_disturb_each_other() {
        assertThat(claims().claim(session(), store().newPractitioner(), at(9, 10)))
                .isTrue();
        assertThat(claims().claim(session(), store().newPractitioner(), at(9, 10)))
                .isTrue();
    }

    @Test
    default void a_released_time_is_free_again() {
        var practitioner = store().newPractitioner();
        var session = session();
        claims().claim(session, practitioner, at(9, 10));
        claims().release(session);
        claims().release(session);
        assertThat(claims().isHeld(session)).isFalse();
        assertThat(claims().claim(session(), practitioner, at(9, 10))).isTrue();
    }

    @Test
    @Tag("K19")
    default void a_move_gives_the_old_time_up_for_the_new_one() {
        var practitioner = store().newPractitioner();
        var session = session();
        claims().claim(session, practitioner, at(9, 11));
        assertThat(claims().move(session, practitioner, at(10, 12))).isTrue();
        assertThat(taken(practitioner)).containsExactly(at(10, 12));
    }

    @Test
    @Tag("K19")
    default void a_move_to_a_time_that_is_taken_keeps_the_old_one() {
        var practitioner = store().newPractitioner();
        var session = session();
        claims().claim(session, practitioner, at(9, 10));
        claims().claim(session(), practitioner, at(12, 13));
        assertThat(claims().move(session, practitioner, at(11, 13))).isFalse();
        assertThat(claims().isHeld(session)).isTrue();
        assertThat(taken(practitioner)).containsExactly(at(9, 10), at(12, 13));
    }

    @Test
    default void a_refusal_leaves_the_unit_of_work_usable() {
        var practitioner = store().newPractitioner();
        claims().claim(session(), practitioner, at(9, 10));
        var session = session();
        boolean claimed = store().unitOfWork().run(() -> {
            boolean refused = claims().claim(session, practitioner, at(9, 10));
            return !refused && claims().claim(session, practitioner, at(14, 15));
        });
        assertThat(claimed).isTrue();
        assertThat(taken(practitioner)).containsExactly(at(9, 10), at(14, 15));
    }

    @Test
    default void a_failing_unit_of_work_leaves_every_time_as_it_was() {
        var practitioner = store().newPractitioner();
        var moved = session();
        var freed = session();
        claims().claim(moved, practitioner, at(9, 10));
        claims().claim(freed, practitioner, at(11, 12));
        assertThatThrownBy(() -> store().unitOfWork().run(() -> {
                    claims().move(moved, practitioner, at(15, 16));
                    claims().release(freed);
                    claims().claim(session(), practitioner, at(17, 18));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(taken(practitioner)).containsExactly(at(9, 10), at(11, 12));
        assertThat(claims().isHeld(freed)).isTrue();
    }

    @Test
    default void of_many_who_want_one_time_at_once_exactly_one_gets_it() {
        var practitioner = store().newPractitioner();
        var sessions = new ConcurrentLinkedQueue<>(
                IntStream.range(0, 8).mapToObj(_ -> session()).toList());
        int winners = Race.winners(
                8, () -> store().unitOfWork().run(() -> claims().claim(sessions.remove(), practitioner, at(9, 10))));
        assertThat(winners).isEqualTo(1);
    }

    private List<TimeRange> taken(PersonId practitioner) {
        return claims().taken(practitioner, at(0, 24));
    }

    private SlotClaims claims() {
        return store().slotClaims();
    }

    private SessionId session() {
        return new StoredExamples(store()).pending().id();
    }

    private static TimeRange at(int fromHour, int untilHour) {
        var midnight = Instant.parse("2026-03-03T00:00:00Z");
        return new TimeRange(midnight.plusSeconds(3600L * fromHour), midnight.plusSeconds(3600L * untilHour));
    }

    private static TimeRange range(String from, String until) {
        return new TimeRange(
                Instant.parse("2026-03-03T" + from + ":00Z"), Instant.parse("2026-03-03T" + until + ":00Z"));
    }
}

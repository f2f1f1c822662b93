package io.miadi.testkit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.domain.calendar.Availability;
import io.miadi.domain.calendar.DayException;
import io.miadi.domain.calendar.Hours;
import io.miadi.testkit.store.PracticeStore;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of published availability must do. */
public interface AvailabilitiesContract {
    PracticeStore store();

    @Test
    default void whoever_never_published_is_bookable_on_no_day() {
        var none = store().availabilities().of(store().newPractitioner());
        assertThat(none.weekly()).isEmpty();
        assertThat(none.exceptions()).isEmpty();
    }

    @Test
    default void availability_comes_back_as_it_was_published() {
        var practitioner = store().newPractitioner();
        store().availabilities().publish(practitioner, mondays());
        assertThat(store().availabilities().of(practitioner)).isEqualTo(mondays());
        assertThat(store().availabilities().of(store().newPractitioner()).weekly())
                .isEmpty();
    }

    @Test
    default void publishing_again_replaces_everything() {
        var practitioner = store().newPractitioner();
        var tuesdays = new Availability(
                ZoneId.of("Africa/Nairobi"), Map.of(DayOfWeek.TUESDAY, List.of(hours(8, 12))), List.of());
        store().availabilities().publish(practitioner, mondays());
        store().availabilities().publish(practitioner, tuesdays);
        assertThat(store().availabilities().of(practitioner)).isEqualTo(tuesdays);
    }

    @Test
    default void a_failing_unit_of_work_leaves_what_was_published() {
        var practitioner = store().newPractitioner();
        store().availabilities().publish(practitioner, mondays());
        assertThatThrownBy(() -> store().unitOfWork().run(() -> {
                    store().availabilities().publish(practitioner, Availability.none(ZoneId.of("Africa/Nairobi")));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(store().availabilities().of(practitioner)).isEqualTo(mondays());
    }

    private static Availability mondays() {
        return new Availability(
                ZoneId.of("Africa/Nairobi"),
                Map.of(DayOfWeek.MONDAY, List.of(hours(8, 12), hours(14, 0))),
                List.of(
                        new DayException(LocalDate.of(2026, 12, 25), List.of()),
                        new DayException(LocalDate.of(2026, 12, 28), List.of(hours(10, 11)))));
    }

    private static Hours hours(int from, int until) {
        return new Hours(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }
}

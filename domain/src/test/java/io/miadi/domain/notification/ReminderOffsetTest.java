package io.miadi.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderOffsetTest {
    private static final Instant START = Instant.parse("2026-11-23T06:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T09:00, Africa/Nairobi, 2026-11-20T06:00:00Z",
        "2027-03-28T09:00, Europe/London, 2027-03-27T08:00:00Z",
        "2026-10-25T09:00, Europe/London, 2026-10-24T09:00:00Z"
    })
    void a_day_before_is_24_hours_whatever_the_clocks_do(LocalDateTime start, ZoneId zone, Instant due) {
        assertThat(ReminderOffset.DAY.dueAt(start.atZone(zone).toInstant())).isEqualTo(due);
    }

    @Test
    void what_is_confirmed_late_gets_only_the_reminders_that_are_still_ahead() {
        assertThat(ReminderOffset.ahead(START, START.minusSeconds(24 * 3600 + 1)))
                .containsExactly(ReminderOffset.DAY, ReminderOffset.HOUR);
        assertThat(ReminderOffset.ahead(START, START.minusSeconds(24 * 3600))).containsExactly(ReminderOffset.HOUR);
        assertThat(ReminderOffset.ahead(START, START.minusSeconds(3600))).isEmpty();
    }

    @Test
    void a_missed_reminder_is_of_use_until_the_next_or_until_ten_minutes_before() {
        assertThat(ReminderOffset.DAY.usefulUntil(START)).isEqualTo(START.minusSeconds(3600));
        assertThat(ReminderOffset.HOUR.usefulUntil(START)).isEqualTo(START.minusSeconds(600));
    }
}

package io.miadi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Language;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final Instant START = Instant.parse("2026-11-21T06:00:00Z");

    private final Formats english = new Formats(Language.EN, NAIROBI, NAIROBI);
    private final Formats swahili = new Formats(Language.SW, NAIROBI, NAIROBI);

    @Test
    void a_short_date_of_this_year_is_said_without_the_year() {
        assertThat(english.brief(START, Instant.parse("2026-01-15T09:00:00Z"))).isEqualTo("Sat 21 Nov, 09:00");
        assertThat(swahili.brief(START, START)).isEqualTo("Jumamosi 21 Nov, saa 3:00 asubuhi");
    }

    @Test
    void a_short_date_of_another_year_says_it() {
        var nextYear = Instant.parse("2027-12-31T07:00:00Z");
        assertThat(english.brief(nextYear, START)).isEqualTo("Fri 31 Dec 2027, 10:00");
        assertThat(swahili.brief(nextYear, START)).isEqualTo("Ijumaa 31 Des 2027, saa 4:00 asubuhi");
    }

    @Test
    void a_year_begins_where_the_reader_is() {
        var newYear = Instant.parse("2026-12-31T21:30:00Z");
        assertThat(english.brief(newYear, newYear.minusSeconds(3600))).isEqualTo("Fri 1 Jan 2027, 00:30");
    }
}

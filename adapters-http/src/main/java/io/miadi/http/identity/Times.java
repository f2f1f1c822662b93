package io.miadi.http.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Shows instants to the second with the offset of the practice's zone. */
record Times(ZoneId zone) {
    OffsetDateTime shown(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }
}

package io.miadi.http.language;

import io.miadi.application.notification.Formats;
import io.miadi.domain.identity.Language;
import java.time.Instant;
import java.time.ZoneId;

/** A time as the messages write it, in the practice's zone: ISO 8601 is for the fields that programs read. */
public final class MomentWords {
    private MomentWords() {}

    /** @param zone the practice's */
    public static Wording of(Instant at, ZoneId zone) {
        return new Wording(
                new Formats(Language.EN, zone, zone).moment(at), new Formats(Language.SW, zone, zone).moment(at));
    }
}

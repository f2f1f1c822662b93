package io.miadi.http.audit;

import io.miadi.application.audit.sequence.PlacedEntry;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** An entry of the log as administrators see it. */
record EntryView(
        long index,
        OffsetDateTime at,
        String actor,
        String role,
        String action,
        String subject,
        Map<String, String> before,
        Map<String, String> after,
        String cause,
        String correlationId,
        String hash) {
    static EntryView of(PlacedEntry placed, ZoneId zone) {
        var entry = placed.entry();
        return new EntryView(
                placed.index(),
                entry.at().atZone(zone).toOffsetDateTime(),
                entry.actor(),
                entry.role(),
                entry.action(),
                entry.subject(),
                new TreeMap<>(entry.before()),
                new TreeMap<>(entry.after()),
                entry.cause(),
                entry.correlation(),
                placed.hash().toBase64());
    }
}

package io.miadi.http.audit;

import io.miadi.application.audit.checkpoint.Checkpoints.Signed;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** @param note the signed note, for whoever verifies it with a program of their own */
record CheckpointView(long size, OffsetDateTime at, String note) {
    static CheckpointView of(Signed signed, ZoneId zone) {
        return new CheckpointView(signed.size(), signed.at().atZone(zone).toOffsetDateTime(), signed.note());
    }
}

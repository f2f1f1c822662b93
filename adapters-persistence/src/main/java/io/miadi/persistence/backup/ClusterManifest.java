package io.miadi.persistence.backup;

import java.util.Map;

/**
 * What a cluster archive says about itself. {@code rowsAtStart} was counted when the copy began; what was committed while it ran
 * is in the copy as well. {@code sha256} is by entry name.
 */
record ClusterManifest(
        String kind, String postgresql, String startedAt, Map<String, Long> rowsAtStart, Map<String, String> sha256) {
    static final String KIND = "miadi-cluster-backup-1";
}

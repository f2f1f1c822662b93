package io.miadi.application.audit.export;

import io.miadi.application.audit.sequence.PlacedEntry;
import io.miadi.application.export.Export;
import io.miadi.domain.audit.checkpoint.VerifierKey;
import java.util.List;

/** How the log is written into a file. */
public interface LogFileForm {
    String head(Head head);

    String entry(PlacedEntry entry);

    String last(Export.Ending ending);

    /**
     * What stands before the entries.
     *
     * @param size how many entries follow
     * @param keys with which the log says that it signs; who verifies should know them from elsewhere
     * @param checkpoints small to large
     */
    record Head(String origin, long size, List<VerifierKey> keys, List<String> checkpoints) {
        public Head {
            keys = List.copyOf(keys);
            checkpoints = List.copyOf(checkpoints);
        }
    }
}

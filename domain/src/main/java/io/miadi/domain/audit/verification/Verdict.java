package io.miadi.domain.audit.verification;

import io.miadi.domain.audit.tree.Hash;
import java.util.List;

/** What the verification of an export came to. */
public sealed interface Verdict {
    /**
     * Every entry is what was signed, and none is missing up to the largest checkpoint known.
     *
     * @param size entries
     * @param root of all of them
     * @param witnessed how many of them hold even if the log's own key was stolen, because a checkpoint from outside says so
     */
    record Genuine(long size, Hash root, long witnessed) implements Verdict {}

    /**
     * Something is not what was signed.
     *
     * @param findings the first wrong entry first
     */
    record Tampered(List<Finding> findings) implements Verdict {
        public Tampered {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("something must be wrong");
            }
        }

        public Finding first() {
            return findings.getFirst();
        }
    }
}

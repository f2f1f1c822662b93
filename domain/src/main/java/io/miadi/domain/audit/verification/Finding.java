package io.miadi.domain.audit.verification;

/** One thing that is wrong with an export. Entries are counted from 0. */
public sealed interface Finding {
    /** For the person who verifies. */
    String sentence();

    /**
     * The first entry that is not what was signed: exactly when {@code first} and {@code last} are the same, and otherwise somewhere from the one
     * to the other, because the hashes that would tell were forged as well. All entries before {@code first} are genuine.
     */
    record WrongEntry(Tampering tampering, long first, long last) implements Finding {
        @Override
        public String sentence() {
            return first == last
                    ? "entry " + first + " " + tampering.words()
                    : "an entry from " + first + " to " + last + " " + tampering.words()
                            + "; all before it are genuine";
        }

        public boolean isExact() {
            return first == last;
        }
    }

    /** What the entry says is right, the number beside it is not. */
    record WrongNumber(long index) implements Finding {
        @Override
        public String sentence() {
            return "entry " + index + " has another number in the export";
        }
    }

    /** The entry is right, the hash stored for it is not, or is missing, or one too many. */
    record WrongStoredHash(long index) implements Finding {
        @Override
        public String sentence() {
            return "the stored hash of entry " + index + " is not the hash of the entry";
        }
    }

    /** The log signed a tree of this size that does not agree with what is proven otherwise. */
    record Fork(String checkpoint, long size) implements Finding {
        @Override
        public String sentence() {
            return checkpoint + " states another log of " + size + " entries than the one that was witnessed";
        }
    }

    record WrongCheckpoint(String checkpoint, String reason) implements Finding {
        @Override
        public String sentence() {
            return checkpoint + " " + reason;
        }
    }

    /** Nothing signed by the log is at hand, so nothing can be proven. */
    record NothingSigned() implements Finding {
        @Override
        public String sentence() {
            return "there is no checkpoint that the log signed";
        }
    }
}

package io.miadi.domain.audit.verification;

/** What became of the first wrong entry. */
public enum Tampering {
    /** Its contents are others. */
    CHANGED("was changed"),
    /** It is gone, and what follows moved up. */
    MISSING("is missing"),
    /** It was never signed, and what belongs there follows later or not at all. */
    INSERTED("was inserted"),
    /** It is an entry of the log from another place. */
    REORDERED("stands in the place of another"),
    /** It and all behind it are gone. */
    TRUNCATED("and all that followed were cut off"),
    /** Entries and hashes fit each other and not what was signed: another tree was grown in the place of the log. */
    REWRITTEN("was rewritten together with its hash");

    private final String words;

    Tampering(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}

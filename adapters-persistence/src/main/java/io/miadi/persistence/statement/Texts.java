package io.miadi.persistence.statement;

/** Foreign text as PostgreSQL can hold it. */
public final class Texts {
    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\ufffd';

    private Texts() {}

    /**
     * The text with the replacement character for NUL, the one character that a text column refuses. Words that come from outside
     * go through here, so that nobody can make a row impossible to store.
     */
    public static String storable(String foreign) {
        return foreign.replace(NUL, REPLACEMENT);
    }
}

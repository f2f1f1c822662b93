package io.miadi.bootstrap.command;

/** How often or how many: none at all would prove nothing and look like success. */
public final class Count extends WholeNumber {
    private static final int MOST = 1_000_000_000;

    public Count() {
        super(1, MOST);
    }
}

package io.miadi.bootstrap.command;

/** A port with four more above it, as the demo takes them for its simulators. */
public final class FirstOfFivePorts extends WholeNumber {
    public FirstOfFivePorts() {
        super(1, 65_535 - 4);
    }
}

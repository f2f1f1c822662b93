package io.miadi.simulators.daraja.stk;

/** What a push is answered with. */
public sealed interface PushAnswer {
    /** A prompt will be attempted; nothing more is promised. */
    record Accepted(Prompt prompt) implements PushAnswer {}

    record Refused(Refusal refusal) implements PushAnswer {}
}

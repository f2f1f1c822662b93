package io.miadi.simulators.daraja.http;

import io.miadi.simulators.daraja.payer.ResultCode;

/**
 * What the virtual phone tells the person in front of it. The wire's own texts speak to the merchant's programmers, and some, such as
 * that of a wrong PIN, say nothing to anybody else.
 */
final class PayerWords {
    private PayerWords() {}

    /** What happened, what the merchant hears, and what to do now. */
    static String of(ResultCode code) {
        return brief(code) + ". No money moved; the business is told " + code.code() + ", \"" + wire(code) + "\"."
                + advice(code);
    }

    /** For a line of the list. */
    static String brief(ResultCode code) {
        return switch (code) {
            case WRONG_PIN -> "Wrong PIN";
            case PIN_LOCKED -> "The PIN is locked after three wrong ones";
            case NO_FUNDS -> "Not enough money on this phone";
            case CANCELLED -> "You cancelled";
            case UNREACHABLE -> "Nobody answered";
            case PIN_TOO_LATE -> "The PIN came too late";
            case SUBSCRIBER_LOCKED -> "Another payment of this phone is going on";
            case EXPIRED -> "The prompt ran out of time";
            default -> wire(code);
        };
    }

    private static String wire(ResultCode code) {
        return code.callbackText().replaceFirst("\\.$", "");
    }

    private static String advice(ResultCode code) {
        return switch (code) {
            case WRONG_PIN -> " Have a new prompt sent and try again: the PIN is 1234 until it is set.";
            case PIN_LOCKED -> " Set a new PIN by POST /sim/phones/{number} with {\"pin\": \"4321\"}.";
            case NO_FUNDS -> " Give the phone money by POST /sim/phones/{number} with {\"balanceShillings\": 5000}.";
            default -> "";
        };
    }
}

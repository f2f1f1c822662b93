package io.miadi.simulators.daraja.stk;

import io.miadi.simulators.Confidence;
import io.miadi.simulators.Tagged;

/** What a query is told while the prompt is open. None of these is a failure. */
public enum InFlight implements Tagged {
    UNDER_PROCESSING("HTTP 200, ResultCode 4999, while a payer who will react has not: seen for payments and silence."),
    EMPTY_ERROR("HTTP 200 with an error envelope whose message is empty: seen for prompts that were dismissed."),
    BEING_PROCESSED("HTTP 500, 500.001.1001 The transaction is being processed: the older form, for prompts by hand.");

    private final String says;

    InFlight(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public Confidence confidence() {
        return Confidence.OBSERVED;
    }
}

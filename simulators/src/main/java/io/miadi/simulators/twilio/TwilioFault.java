package io.miadi.simulators.twilio;

import static io.miadi.simulators.Confidence.ASSUMED;
import static io.miadi.simulators.Confidence.DOCUMENTED;
import static io.miadi.simulators.Confidence.OBSERVED;

import io.miadi.simulators.Confidence;
import io.miadi.simulators.Tagged;

/** What can be made to go wrong with a request to send, or with its status callbacks. */
public enum TwilioFault implements Tagged {
    TOO_MANY_REQUESTS(DOCUMENTED, "HTTP 429 with 20429; nothing was accepted."),
    SERVER_ERROR(DOCUMENTED, "HTTP 500 with 20500; nothing was accepted."),
    ACCEPTED_RESET(OBSERVED, "Accepted, then the connection breaks: the answer is lost."),
    ACCEPTED_500(ASSUMED, "Accepted, but answered with HTTP 500."),
    SLOW(OBSERVED, "Accepted and answered after the delay."),
    RUBBISH(ASSUMED, "Accepted, but answered with HTTP 200 and text that is no JSON."),
    CALLBACKS_LOST(DOCUMENTED, "No status callback is sent for the message."),
    CALLBACKS_TWICE(DOCUMENTED, "Each status callback is sent twice."),
    CALLBACKS_REVERSED(DOCUMENTED, "The status callbacks overtake each other: the last status is told first.");

    private final Confidence confidence;
    private final String says;

    TwilioFault(Confidence confidence, String says) {
        this.confidence = confidence;
        this.says = says;
    }

    boolean concernsCallbacks() {
        return this == CALLBACKS_LOST || this == CALLBACKS_TWICE || this == CALLBACKS_REVERSED;
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public Confidence confidence() {
        return confidence;
    }
}

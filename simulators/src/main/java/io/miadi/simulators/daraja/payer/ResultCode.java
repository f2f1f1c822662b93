package io.miadi.simulators.daraja.payer;

import io.miadi.simulators.Confidence;
import io.miadi.simulators.Tagged;

/** How a prompt ended, with the texts of the callback and of the query, which differ for the same code. */
public enum ResultCode implements Tagged {
    PAID(0, "The service request is processed successfully.", Confidence.DOCUMENTED),
    NO_FUNDS(1, "The balance is insufficient for the transaction.", Confidence.OBSERVED),
    BELOW_MINIMUM(2, "The amount is below the minimum allowed.", Confidence.ASSUMED),
    ABOVE_MAXIMUM(3, "The amount is above the maximum allowed.", Confidence.ASSUMED),
    OVER_DAILY_LIMIT(4, "The daily transfer limit has been passed.", Confidence.ASSUMED),
    RECEIVER_FULL(8, "The receiver would pass the maximum balance.", Confidence.ASSUMED),
    INTERNAL_FAILURE(17, "Internal failure", Confidence.ASSUMED),
    TRAFFIC_BLOCKED(26, "Traffic blocking condition in place", Confidence.DOCUMENTED),
    SUBSCRIBER_LOCKED(
            1001,
            "Unable to lock subscriber, a transaction is already in process for the current subscriber",
            Confidence.DOCUMENTED),
    EXPIRED(1019, "Transaction has expired", Confidence.OBSERVED),
    PUSH_NOT_SENT(1025, "An error occurred while sending a push request", Confidence.OBSERVED),
    PIN_TOO_LATE(1031, "STK timeout", Confidence.DOCUMENTED),
    CANCELLED(1032, "Request cancelled by user", "Request Cancelled by user.", Confidence.DOCUMENTED),
    NO_ACKNOWLEDGEMENT(1036, "SMSC ACK timeout.", Confidence.OBSERVED),
    UNREACHABLE(1037, "No response from user.", "DS timeout user cannot be reached.", Confidence.DOCUMENTED),
    WRONG_PIN(2001, "The initiator information is invalid.", Confidence.DOCUMENTED),
    NOT_PERMITTED(2028, "The request is not permitted according to product assignment", Confidence.OBSERVED),
    PIN_LOCKED(8006, "The security credential is locked.", Confidence.OBSERVED),
    REQUEST_FAILED(9999, "Request failed", Confidence.OBSERVED);

    private final int code;
    private final String callbackText;
    private final String queryText;
    private final Confidence confidence;

    ResultCode(int code, String text, Confidence confidence) {
        this(code, text, text, confidence);
    }

    ResultCode(int code, String callbackText, String queryText, Confidence confidence) {
        this.code = code;
        this.callbackText = callbackText;
        this.queryText = queryText;
        this.confidence = confidence;
    }

    public int code() {
        return code;
    }

    public String callbackText() {
        return callbackText;
    }

    public String queryText() {
        return queryText;
    }

    @Override
    public String says() {
        return code + ": " + callbackText;
    }

    @Override
    public Confidence confidence() {
        return confidence;
    }
}

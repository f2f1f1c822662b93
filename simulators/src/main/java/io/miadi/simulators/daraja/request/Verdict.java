package io.miadi.simulators.daraja.request;

import io.miadi.simulators.Confidence;
import io.miadi.simulators.Tagged;

/** How an operator's request ends. */
public enum Verdict implements Tagged {
    DONE("0", "The service request is processed successfully.", Confidence.DOCUMENTED),
    NOT_ENOUGH("1", "The balance is insufficient for the transaction.", Confidence.DOCUMENTED),
    TOO_LITTLE("2", "Declined due to limit rule: less than the minimum transaction amount.", Confidence.DOCUMENTED),
    TOO_MUCH("3", "Declined due to limit rule: greater than the maximum transaction amount.", Confidence.ASSUMED),
    FAILED_INSIDE("17", "Internal failure", Confidence.DOCUMENTED),
    NOT_ALLOWED("21", "The initiator is not allowed to initiate this request.", Confidence.DOCUMENTED),
    MALFORMED("25", "The format of parameter null is invalid.", Confidence.OBSERVED),
    INITIATOR_INVALID("2001", "The initiator information is invalid.", Confidence.DOCUMENTED),
    PRODUCT_NOT_PERMITTED(
            "2028", "The request is not permitted according to product assignment.", Confidence.DOCUMENTED),
    ALREADY_REVERSED("R000001", "The transaction has already been reversed.", Confidence.DOCUMENTED),
    ORIGINAL_UNKNOWN("R000002", "The OriginalTransactionID is invalid.", Confidence.DOCUMENTED);

    private final String code;
    private final String text;
    private final Confidence confidence;

    Verdict(String code, String text, Confidence confidence) {
        this.code = code;
        this.text = text;
        this.confidence = confidence;
    }

    public String code() {
        return code;
    }

    public String text() {
        return text;
    }

    @Override
    public String says() {
        return "Result " + code + ": " + text;
    }

    @Override
    public Confidence confidence() {
        return confidence;
    }
}

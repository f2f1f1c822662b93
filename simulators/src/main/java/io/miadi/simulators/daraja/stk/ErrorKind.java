package io.miadi.simulators.daraja.stk;

import io.miadi.simulators.Confidence;
import io.miadi.simulators.Tagged;

/** The operator's synchronous error answers. A {@code %s} in the text is filled with the field's name. */
public enum ErrorKind implements Tagged {
    INVALID_AUTHENTICATION(400, "400.008.01", "Invalid Authentication passed", Confidence.DOCUMENTED),
    INVALID_GRANT_TYPE(400, "400.008.02", "Invalid grant type passed", Confidence.DOCUMENTED),
    INVALID_FIELD(400, "400.002.02", "Bad Request - Invalid %s", Confidence.DOCUMENTED),
    INVALID_PAYLOAD(400, "400.002.05", "Invalid Request Payload", Confidence.DOCUMENTED),
    INVALID_TOKEN(404, "404.001.03", "Invalid Access Token", Confidence.DOCUMENTED),
    RESOURCE_NOT_FOUND(404, "404.001.01", "Resource not found", Confidence.DOCUMENTED),
    INVALID_HEADER(404, "404.001.04", "Invalid Authentication Header", Confidence.DOCUMENTED),
    METHOD_NOT_ALLOWED(405, "405.001", "Method Not Allowed", Confidence.DOCUMENTED),
    MERCHANT_UNKNOWN(500, "500.001.1001", "Merchant does not exist", Confidence.DOCUMENTED),
    WRONG_CREDENTIALS(500, "500.001.1001", "Wrong credentials", Confidence.DOCUMENTED),
    SUBSCRIBER_LOCKED(
            500,
            "500.001.1001",
            "Unable to lock subscriber, a transaction is already in process for the current subscriber",
            Confidence.DOCUMENTED),
    BEING_PROCESSED(500, "500.001.1001", "The transaction is being processed", Confidence.OBSERVED),
    EMPTY_WITH_200(200, "500.001.1001", "", Confidence.OBSERVED),
    DOES_NOT_EXIST(500, "500.001.1001", "The transaction does not Exist", Confidence.OBSERVED),
    SPIKE_ARREST(500, "500.003.02", "Error Occurred: Spike Arrest Violation", Confidence.DOCUMENTED),
    SYSTEM_BUSY(500, "500.003.02", "System is busy. Please try again in few minutes.", Confidence.DOCUMENTED),
    QUOTA(500, "500.003.03", "Error Occurred: Quota Violation", Confidence.DOCUMENTED),
    DUPLICATE_ORIGINATOR(500, "500.002.1001", "Duplicate OriginatorConversationID.", Confidence.DOCUMENTED),
    NOT_AUTHORISED(403, "403.002.1001", "You are not authorized to initiate this transaction", Confidence.OBSERVED),
    URLS_REGISTERED(500, "500.003.1001", "Urls are already registered", Confidence.DOCUMENTED),
    INTERNAL_ERROR(500, "500.003.1001", "Internal Server Error", Confidence.DOCUMENTED);

    private final int httpStatus;
    private final String errorCode;
    private final String text;
    private final Confidence confidence;

    ErrorKind(int httpStatus, String errorCode, String text, Confidence confidence) {
        this.httpStatus = httpStatus;
        this.errorCode = errorCode;
        this.text = text;
        this.confidence = confidence;
    }

    public Refusal plain() {
        return new Refusal(httpStatus, errorCode, text);
    }

    /** The refusal of one field by its name. */
    public static Refusal invalid(String field) {
        return new Refusal(INVALID_FIELD.httpStatus, INVALID_FIELD.errorCode, INVALID_FIELD.text.replace("%s", field));
    }

    @Override
    public String says() {
        return "HTTP " + httpStatus + ", " + errorCode + " \"" + text.replace("%s", "[field]") + "\"";
    }

    @Override
    public Confidence confidence() {
        return confidence;
    }
}

package io.miadi.simulators.twilio;

import static io.miadi.simulators.Confidence.ASSUMED;
import static io.miadi.simulators.Confidence.DOCUMENTED;

import io.miadi.simulators.Confidence;
import io.miadi.simulators.Tagged;

/** The provider's refusals. A {@code %s} in the text is filled with what was wrong. */
public enum TwilioError implements Tagged {
    AUTHENTICATE(20003, 401, DOCUMENTED, "Authenticate"),
    NOT_FOUND(20404, 404, DOCUMENTED, "The requested resource %s was not found"),
    TOO_MANY_REQUESTS(20429, 429, DOCUMENTED, "Too Many Requests"),
    SERVER_ERROR(20500, 500, DOCUMENTED, "Internal Server Error"),
    INVALID_TO(21211, 400, DOCUMENTED, "Invalid 'To' Phone Number: %s"),
    REGION_OFF(
            21408,
            400,
            DOCUMENTED,
            "Permission to send an SMS or MMS has not been enabled for the region indicated by the 'To' number: %s"),
    BODY_MISSING(21602, 400, ASSUMED, "Message body is required."),
    FROM_MISSING(21603, 400, ASSUMED, "A 'From' phone number is required."),
    TO_MISSING(21604, 400, ASSUMED, "A 'To' phone number is required."),
    OPTED_OUT(21610, 400, DOCUMENTED, "Attempt to send to unsubscribed recipient"),
    NOT_ROUTABLE(
            21612,
            400,
            DOCUMENTED,
            "Message cannot be sent with the current combination of 'To' and/or 'From' parameters"),
    NOT_MOBILE(21614, 400, ASSUMED, "'To' number is not a valid mobile number"),
    BODY_TOO_LONG(21617, 400, DOCUMENTED, "The concatenated message body exceeds the 1600 character limit");

    private final int code;
    private final int httpStatus;
    private final Confidence confidence;
    private final String text;

    TwilioError(int code, int httpStatus, Confidence confidence, String text) {
        this.code = code;
        this.httpStatus = httpStatus;
        this.confidence = confidence;
        this.text = text;
    }

    public int code() {
        return code;
    }

    int httpStatus() {
        return httpStatus;
    }

    String text(String detail) {
        return text.replace("%s", detail);
    }

    @Override
    public String says() {
        return "HTTP " + httpStatus + ", " + code + " " + text.replace("%s", "[value]");
    }

    @Override
    public Confidence confidence() {
        return confidence;
    }
}

package io.miadi.notify.sms;

import io.miadi.application.notification.HandOff;
import io.miadi.domain.notification.ReasonCode;
import java.util.Optional;

/** What Twilio's error codes mean for a message. A code that nobody listed is judged by its HTTP status. */
final class TwilioErrors {
    private TwilioErrors() {}

    static HandOff meaning(int status, int code) {
        var cause = "twilio " + code + " http " + status;
        return switch (code) {
            case 20003, 20404, 21408, 21606, 21603, 21608, 21659, 21660, 21212 -> new HandOff.Misconfigured(cause);
            case 20429, 20500, 20503 -> new HandOff.Later(cause, Optional.empty());
            case 21610 -> new HandOff.Refused(ReasonCode.OPTED_OUT, cause);
            case 21211, 21217, 21214, 21612, 21614, 21635 -> new HandOff.Refused(ReasonCode.REFUSED_RECIPIENT, cause);
            case 21602, 21617 -> new HandOff.Refused(ReasonCode.REFUSED_CONTENT, cause);
            default -> byStatus(status, cause);
        };
    }

    private static HandOff byStatus(int status, String cause) {
        return switch (status) {
            case 401, 402, 403, 404 -> new HandOff.Misconfigured(cause);
            case 408, 425, 429, 500, 503 -> new HandOff.Later(cause, Optional.empty());
            default ->
                status >= 500 ? new HandOff.Unknown(cause) : new HandOff.Refused(ReasonCode.REFUSED_CONTENT, cause);
        };
    }
}

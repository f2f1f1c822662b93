package io.miadi.simulators.twilio;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a request to send is taken: the fields, the test credentials' magic numbers, and who replied STOP. */
final class SendChecks {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int LONGEST_BODY = 1_600;
    private static final Map<String, TwilioError> MAGIC = Map.of(
            "+15005550001", TwilioError.INVALID_TO,
            "+15005550002", TwilioError.NOT_ROUTABLE,
            "+15005550003", TwilioError.REGION_OFF,
            "+15005550004", TwilioError.OPTED_OUT,
            "+15005550009", TwilioError.NOT_MOBILE);

    private SendChecks() {}

    /** A form that was posted; a field that is missing is an empty text. */
    record Form(String to, String from, String serviceSid, String body, String statusCallback) {}

    record Refusal(TwilioError error, String detail) {}

    static Optional<Refusal> refuses(Form form, Set<String> optedOut) {
        if (form.to().isEmpty()) {
            return refusal(TwilioError.TO_MISSING, "");
        }
        if (form.from().isEmpty() && form.serviceSid().isEmpty()) {
            return refusal(TwilioError.FROM_MISSING, "");
        }
        if (form.body().isEmpty()) {
            return refusal(TwilioError.BODY_MISSING, "");
        }
        if (form.body().length() > LONGEST_BODY) {
            return refusal(TwilioError.BODY_TOO_LONG, "");
        }
        var magic = MAGIC.get(form.to());
        if (magic != null) {
            return refusal(magic, hidden(form.to()));
        }
        if (!E164.matcher(form.to()).matches()) {
            return refusal(TwilioError.INVALID_TO, hidden(form.to()));
        }
        return optedOut.contains(form.to()) ? refusal(TwilioError.OPTED_OUT, "") : Optional.empty();
    }

    private static Optional<Refusal> refusal(TwilioError error, String detail) {
        return Optional.of(new Refusal(error, detail));
    }

    /** The provider hides the last four digits in its messages. */
    private static String hidden(String to) {
        return to.length() <= 4 ? to : to.substring(0, to.length() - 4) + "XXXX";
    }
}

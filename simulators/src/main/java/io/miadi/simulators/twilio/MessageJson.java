package io.miadi.simulators.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Messages and errors as the provider writes them: counts and prices are strings, dates those of e-mail. */
final class MessageJson {
    private static final DateTimeFormatter DATES = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final BigDecimal PRICE_OF_A_PART = new BigDecimal("-0.10480");
    private final String accountSid;

    MessageJson(String accountSid) {
        this.accountSid = accountSid;
    }

    ObjectNode message(Message message) {
        var path = path(message.sid());
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("account_sid", accountSid)
                .put("api_version", "2010-04-01")
                .put("body", message.body())
                .put("date_created", DATES.format(message.createdAt()))
                .put("date_sent", message.progress().sentAt().map(DATES::format).orElse(null))
                .put("date_updated", DATES.format(updated(message)))
                .put("direction", "outbound-api")
                .put("error_code", message.progress().errorCode().orElse(null));
        body.putNull("error_message");
        sender(body, message);
        body.put("num_media", "0");
        body.put("sid", message.sid()).put("status", message.progress().status().word());
        body.putObject("subresource_uris").put("media", path + "/Media.json");
        return body.put("to", message.envelope().to()).put("uri", path + ".json");
    }

    private static void sender(ObjectNode body, Message message) {
        var parts = Segments.of(message.body());
        var started = message.progress().sentAt().isPresent();
        switch (message.envelope().sender()) {
            case Message.Sender.Number(var from) -> {
                body.put("from", from).putNull("messaging_service_sid");
                body.put("num_segments", String.valueOf(parts)).put("price_unit", "USD");
            }
            case Message.Sender.Service(var serviceSid) -> {
                body.put("from", started ? message.shownFrom() : null).put("messaging_service_sid", serviceSid);
                body.put("num_segments", started ? String.valueOf(parts) : "0")
                        .put("price_unit", started ? "USD" : null);
            }
        }
        var price = PRICE_OF_A_PART.multiply(BigDecimal.valueOf(parts)).toPlainString();
        body.put("price", started ? price : null);
    }

    ObjectNode error(TwilioError error, String detail) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", error.code())
                .put("message", error.text(detail))
                .put("more_info", "https://www.twilio.com/docs/errors/" + error.code())
                .put("status", error.httpStatus());
    }

    private String path(String sid) {
        return "/2010-04-01/Accounts/" + accountSid + "/Messages/" + sid;
    }

    private static Instant updated(Message message) {
        return message.progress().sentAt().orElse(message.createdAt());
    }
}

package io.miadi.notify.sms;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.application.notification.SmsSender.LookUp;
import io.miadi.application.notification.SmsSender.Sms;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Reads Twilio's list of messages to find one whose sending got no answer. */
final class TwilioList {
    private static final int MOST_PAGES = 5;
    /** Between our clock and theirs, and because theirs shows whole seconds. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final TwilioWire wire;
    private final String messages;

    TwilioList(TwilioWire wire, String messages) {
        this.wire = wire;
        this.messages = messages;
    }

    LookUp find(Sms sms, Instant since) {
        var found = new ArrayList<String>();
        var page = Optional.of(first(sms, since));
        for (int i = 0; i < MOST_PAGES && page.isPresent(); i++) {
            var exchange = wire.get(page.get());
            if (exchange instanceof TwilioWire.Exchange.Shut) {
                return new LookUp.NotAsked();
            }
            if (!(exchange instanceof TwilioWire.Exchange.Answered(int status, var body, var _))
                    || status != 200
                    || body.isEmpty()) {
                return new LookUp.NoAnswer("the list could not be read");
            }
            matching(body.get(), sms, since.minus(SKEW)).forEach(found::add);
            page = next(body.get());
        }
        return page.isPresent() ? new LookUp.NoAnswer("the list is too long") : new LookUp.Answered(found.reversed());
    }

    private HttpUrl first(Sms sms, Instant since) {
        var day = since.minus(SKEW).atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return wire.url(messages)
                .newBuilder()
                .addQueryParameter("To", sms.to().e164())
                .addQueryParameter("DateSent>", day)
                .addQueryParameter("PageSize", "100")
                .build();
    }

    private Optional<HttpUrl> next(JsonNode page) {
        return Optional.of(page.path("next_page_uri").asText(""))
                .filter(uri -> uri.startsWith("/"))
                .map(wire::url);
    }

    private static List<String> matching(JsonNode page, Sms sms, Instant since) {
        var found = new ArrayList<String>();
        for (var message : page.path("messages")) {
            if (message.path("body").asText().equals(sms.text())
                    && message.path("to").asText().equals(sms.to().e164())
                    && isSince(message.path("date_created").asText(), since)) {
                found.add(message.path("sid").asText());
            }
        }
        return found;
    }

    private static boolean isSince(String date, Instant since) {
        try {
            return !OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .isBefore(since);
        } catch (DateTimeParseException e) {
            return true; // a date that cannot be read excludes nothing
        }
    }
}

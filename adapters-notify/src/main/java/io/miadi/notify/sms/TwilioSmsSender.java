package io.miadi.notify.sms;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.application.notification.HandOff;
import io.miadi.application.notification.SmsSender;
import io.miadi.domain.notification.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.FormBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands SMS to Twilio. Its API knows no idempotency key, so a lost answer is an unknown outcome, and whether the message is
 * there is found in Twilio's own list. Safe for any number of threads.
 */
public final class TwilioSmsSender implements SmsSender, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TwilioSmsSender.class);

    private final TwilioSettings settings;
    private final TwilioWire wire;
    private final TwilioList list;
    private final String messages;

    public TwilioSmsSender(TwilioSettings settings) {
        this.settings = settings;
        this.wire = new TwilioWire(settings);
        this.messages = "/2010-04-01/Accounts/" + settings.accountSid() + "/Messages.json";
        this.list = new TwilioList(wire, messages);
    }

    @Override
    public HandOff send(Sms sms) {
        var result = SmsNumbers.canTakeSms(sms.to())
                ? meaning(wire.post(messages, form(sms)))
                : new HandOff.Refused(ReasonCode.REFUSED_RECIPIENT, "not a mobile number");
        LOG.debug("{}: {}", sms, result);
        return result;
    }

    @Override
    public LookUp find(Sms sms, Instant since) {
        return list.find(sms, since);
    }

    @Override
    public int room() {
        return wire.room();
    }

    private FormBody form(Sms sms) {
        var form = new FormBody.Builder().add("To", sms.to().e164()).add("Body", sms.text());
        return switch (settings.sender()) {
            case TwilioSettings.Sender.From(var value) ->
                form.add("From", value).build();
            case TwilioSettings.Sender.MessagingService(var sid) ->
                form.add("MessagingServiceSid", sid).build();
        };
    }

    private static HandOff meaning(TwilioWire.Exchange exchange) {
        return switch (exchange) {
            case TwilioWire.Exchange.Shut _ -> new HandOff.NotMade();
            case TwilioWire.Exchange.NotWritten(var cause) -> new HandOff.Later(cause, Optional.empty());
            case TwilioWire.Exchange.Lost(var cause) -> new HandOff.Unknown(cause);
            case TwilioWire.Exchange.Answered answered -> meaning(answered);
        };
    }

    private static HandOff meaning(TwilioWire.Exchange.Answered answered) {
        int status = answered.status();
        if (status >= 200 && status < 300) {
            return answered.body()
                    .map(body -> body.path("sid").asText())
                    .filter(sid -> !sid.isEmpty())
                    .<HandOff>map(HandOff.Accepted::new)
                    .orElseGet(() -> new HandOff.Unknown("an answer without a name, http " + status));
        }
        if (status == 429 || status == 503) {
            return new HandOff.Later("http " + status, answered.retryAfter().map(Duration::ofSeconds));
        }
        // Without the provider's own error something in between answered, which may have passed the message on.
        return answered.body()
                .map(body -> body.path("code"))
                .filter(JsonNode::isInt)
                .map(code -> TwilioErrors.meaning(status, code.asInt()))
                .orElseGet(
                        () -> status >= 500 ? new HandOff.Unknown("http " + status) : TwilioErrors.meaning(status, 0));
    }

    @Override
    public void close() {
        wire.close();
    }
}

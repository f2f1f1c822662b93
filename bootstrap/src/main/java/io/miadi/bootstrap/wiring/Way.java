package io.miadi.bootstrap.wiring;

import io.miadi.application.operations.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A way out of the product that an installation may be without, and what is then not done. */
public enum Way {
    EMAIL(
            "email",
            "MIADI_SMTP_HOST",
            "invitations, confirmations of addresses, new passwords and receipts are NOT sent by e-mail, now or later"),
    SMS("sms", "MIADI_TWILIO_ACCOUNT_SID", "payment instructions and reminders are NOT sent by SMS, now or later"),
    MPESA(
            "mpesa",
            "MIADI_MPESA_ENVIRONMENT, or \"miadi provider set mpesa\"",
            "every prompt is refused with words; cash and card at the desk work");

    private static final Logger LOG = LoggerFactory.getLogger(Way.class);

    private final String channel;
    private final String setting;
    private final String loss;

    Way(String channel, String setting, String loss) {
        this.channel = channel;
        this.setting = setting;
        this.loss = loss;
    }

    /** One line for whoever starts the server. */
    public String warning() {
        return "WARNING: " + channel + " is not set up (" + setting + "): " + loss + ".";
    }

    /** The line of the log that an operator is woken by, if they want to be. */
    void log() {
        LOG.atWarn()
                .addKeyValue("event", "way.off")
                .addKeyValue("channel", channel)
                .addKeyValue("setting", setting)
                .log("a way out is not set up; what would go by it is dropped with that reason");
    }

    /** Every way, as health shows it. */
    static List<Check> checks(Set<Way> missing) {
        return Arrays.stream(values())
                .map(way -> Check.standing(way.channel, !missing.contains(way)))
                .toList();
    }
}

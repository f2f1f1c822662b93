package io.miadi.notify.sms;

import io.miadi.application.secret.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * The account that our SMS go by.
 *
 * @param baseUrl where Twilio is, {@code https://api.twilio.com} or anybody's own stand-in
 */
public record TwilioSettings(
        URI baseUrl, String accountSid, Secret authToken, Sender sender, Duration connect, Duration whole) {
    /** Who the SMS come from. */
    public sealed interface Sender {
        /** A number of ours, or a name of at most eleven letters. */
        record From(String value) implements Sender {}

        record MessagingService(String sid) implements Sender {}
    }

    /** Two seconds to connect and ten for the whole call. */
    public static TwilioSettings of(URI baseUrl, String accountSid, Secret authToken, Sender sender) {
        return new TwilioSettings(
                baseUrl, accountSid, authToken, sender, Duration.ofSeconds(2), Duration.ofSeconds(10));
    }
}

package io.miadi.notify.email;

import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.EmailAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * The relay that takes our e-mail.
 *
 * @param login empty for a relay that knows us by our address
 * @param from who writes: the envelope's sender and the From line
 * @param timeouts how long we wait for it
 */
public record SmtpSettings(
        String host, int port, Security security, Optional<Login> login, From from, Timeouts timeouts) {
    /** How the connection is protected. Certificates and host names are always checked. */
    public enum Security {
        /** Not at all: for a relay on the same machine. */
        NONE,
        /** The connection turns to TLS before anything is said; a relay that cannot is not used. */
        STARTTLS,
        /** TLS from the first byte, usually port 465. */
        TLS
    }

    public record Login(String user, Secret password) {}

    /** @param name as mail programs show it */
    public record From(EmailAddress address, String name) {}

    public record Timeouts(Duration connect, Duration answer) {
        public static final Timeouts STANDARD = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30));
    }
}

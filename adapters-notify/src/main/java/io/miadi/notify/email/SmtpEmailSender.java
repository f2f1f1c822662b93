package io.miadi.notify.email;

import io.miadi.application.notification.EmailSender;
import io.miadi.application.notification.HandOff;
import io.miadi.notify.breaker.Breaker;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands e-mails to an SMTP relay, one at a time on each of a few connections that are kept between messages. Safe for any number
 * of threads.
 *
 * <p>A relay that was not given the content cannot have taken the message; after the content only its own reply counts, so a
 * connection lost there is an unknown outcome (RFC 5321, 4.5.3.2.6).
 */
public final class SmtpEmailSender implements EmailSender, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpEmailSender.class);
    private static final int MOST_IDLE = 4;

    private final SmtpSettings settings;
    private final InstantSource clock;
    private final Session session;
    private final Breaker breaker = Breaker.of("email");
    private final ConcurrentLinkedDeque<Transport> idle = new ConcurrentLinkedDeque<>();

    public SmtpEmailSender(SmtpSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(SmtpProperties.of(settings));
    }

    @Override
    public HandOff send(Email email) {
        var result = breaker.call(() -> attempt(email), Attempt::isRelayWell)
                .map(Attempt::result)
                .orElseGet(HandOff.NotMade::new);
        LOG.debug("e-mail {} to {}: {}", email.id(), email.to(), result);
        return result;
    }

    @Override
    public int room() {
        return breaker.room();
    }

    /** @param isRelayWell whether the relay did its work, whatever it said about the message */
    private record Attempt(HandOff result, boolean isRelayWell) {}

    private Attempt attempt(Email email) {
        return switch (connected()) {
            case Connection.Open(var transport) -> give(transport, email);
            case Connection.Failed(var why) -> new Attempt(why, false);
        };
    }

    private sealed interface Connection {
        record Open(Transport transport) implements Connection {}

        record Failed(HandOff why) implements Connection {}
    }

    private Connection connected() {
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isConnected()) {
                return new Connection.Open(kept);
            }
        }
        try {
            var transport = session.getTransport();
            var login = settings.login();
            if (login.isPresent()) {
                transport.connect(
                        settings.host(),
                        settings.port(),
                        login.get().user(),
                        login.get().password().reveal());
            } else {
                transport.connect();
            }
            return new Connection.Open(transport);
        } catch (AuthenticationFailedException e) {
            return new Connection.Failed(new HandOff.Misconfigured("smtp login refused"));
        } catch (MessagingException e) {
            return new Connection.Failed(new HandOff.Later(kind(e), Optional.empty()));
        }
    }

    private Attempt give(Transport transport, Email email) {
        OutgoingMail mail;
        try {
            mail = OutgoingMail.of(session, settings.from(), email, clock.instant());
        } catch (MessagingException | UnsupportedEncodingException e) {
            discard(transport);
            LOG.warn(
                    "e-mail {} could not be put together: {}",
                    email.id(),
                    e.getClass().getSimpleName());
            return new Attempt(new HandOff.Unwritable("e-mail"), true);
        }
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Attempt(kept(transport, new HandOff.Accepted(mail.getMessageID())), true);
        } catch (MessagingException e) {
            discard(transport);
            return refused(mail, e);
        }
    }

    private static Attempt refused(OutgoingMail mail, MessagingException trouble) {
        return SmtpReplies.in(trouble)
                .map(reply -> new Attempt(reply.meaning(), !reply.isAboutService()))
                .orElseGet(() -> new Attempt(silent(mail, trouble), false));
    }

    private static HandOff silent(OutgoingMail mail, MessagingException trouble) {
        return mail.wasGiven()
                ? new HandOff.Unknown("connection lost after the content: " + kind(trouble))
                : new HandOff.Later(kind(trouble), Optional.empty());
    }

    /** The kind of trouble only: messages of exceptions may name addresses. */
    private static String kind(MessagingException trouble) {
        var cause = trouble.getNextException();
        return cause == null
                ? trouble.getClass().getSimpleName()
                : cause.getClass().getSimpleName();
    }

    private HandOff kept(Transport transport, HandOff result) {
        if (idle.size() < MOST_IDLE) {
            idle.push(transport);
        } else {
            discard(transport);
        }
        return result;
    }

    private static void discard(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("a connection that is not needed any more did not close cleanly: {}", kind(e));
        }
    }

    @Override
    public void close() {
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
            discard(kept);
        }
    }
}

package io.miadi.notify.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** Proves a relay without a message: greets it, turns to TLS where that is set, signs in, and says good-bye. */
public final class SmtpSignIn {
    private static final int LONGEST = 200;

    private SmtpSignIn() {}

    /** How it went, with the relay's own words in one line, never our password. */
    public sealed interface Answer {
        /** @param words what it said last */
        record Works(String words) implements Answer {}

        record Fails(Fault fault, String words) implements Answer {}
    }

    /** Which of our settings is to be looked at. */
    public enum Fault {
        /** Nobody answered at host and port. */
        ADDRESS,
        /** The user or the password is wrong, or nobody may sign in there. */
        LOGIN,
        /** The conversation broke: most often TLS is expected where it is not, or the other way round. */
        SECURITY
    }

    public static Answer at(SmtpSettings settings) {
        try (var transport =
                (SMTPTransport) Session.getInstance(SmtpProperties.of(settings)).getTransport()) {
            connect(transport, settings);
            if (settings.login().isPresent() && !transport.supportsExtension("AUTH")) {
                return new Answer.Fails(Fault.LOGIN, "it lets nobody sign in (no AUTH)");
            }
            return new Answer.Works(plain(transport.getLastServerResponse(), settings));
        } catch (AuthenticationFailedException e) {
            return new Answer.Fails(Fault.LOGIN, plain(e.getMessage(), settings));
        } catch (MailConnectException e) {
            return new Answer.Fails(Fault.ADDRESS, "no connection");
        } catch (MessagingException e) {
            return new Answer.Fails(Fault.SECURITY, plain(e.getMessage(), settings));
        }
    }

    private static void connect(SMTPTransport transport, SmtpSettings settings) throws MessagingException {
        if (settings.login().isPresent()) {
            var login = settings.login().get();
            transport.connect(
                    settings.host(),
                    settings.port(),
                    login.user(),
                    login.password().reveal());
        } else {
            transport.connect();
        }
    }

    /** The first line; a relay that repeats what we told it does not get our password onto a screen. */
    private static String plain(@Nullable String words, SmtpSettings settings) {
        var line = words == null ? "" : words.strip().lines().findFirst().orElse("");
        if (settings.login().isPresent()) {
            var login = settings.login().get();
            var password = login.password().reveal();
            line = line.replace(base64("\0" + login.user() + "\0" + password), "•••")
                    .replace(base64(password), "•••")
                    .replace(password, "•••");
        }
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

package io.miadi.notify.email;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.miadi.application.notification.EmailSender;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.testkit.notification.MailLab;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The real sender over a real SMTP server, and over a scripted one for what a good server does not do. */
final class SmtpLab implements MailLab {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T09:00:00Z"));
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<AutoCloseable> opened = new ArrayList<>();
    private SmtpEmailSender sender;

    SmtpLab() {
        mail.start();
        sender = sender(mail.getSmtp().getPort());
    }

    private SmtpEmailSender sender(int port) {
        return new SmtpEmailSender(settings(port), CLOCK);
    }

    static SmtpSettings settings(int port) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                SmtpSettings.Security.NONE,
                Optional.empty(),
                new SmtpSettings.From(new EmailAddress("hello@amani.example.org"), "Amani"),
                new SmtpSettings.Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(5)));
    }

    @Override
    public EmailSender sender() {
        return sender;
    }

    @Override
    public void relay(Relay relay) {
        sender.close();
        sender = switch (relay) {
            case TAKES -> sender(mail.getSmtp().getPort());
            case KNOWS_NO_SUCH_MAILBOX -> scripted("550 5.1.1 no such user", "250 ok");
            case ASKS_TO_COME_BACK -> scripted("450 4.2.0 greylisted", "250 ok");
            case LOSES_THE_ANSWER -> scripted("250 ok", ScriptedRelay.HANG_UP);
            case IS_DOWN -> sender(closedPort());
        };
    }

    private SmtpEmailSender scripted(String recipient, String content) {
        var relay = new ScriptedRelay(new ScriptedRelay.Script(recipient, content));
        opened.add(relay);
        return sender(relay.port());
    }

    private static int closedPort() {
        try (var relay = new ScriptedRelay(new ScriptedRelay.Script("250 ok", "250 ok"))) {
            return relay.port();
        }
    }

    @Override
    public List<Received> received(DeliveryId delivery) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isOf(message, delivery))
                .map(SmtpLab::read)
                .toList();
    }

    private static boolean isOf(MimeMessage message, DeliveryId delivery) {
        try {
            return message.getMessageID().equals("<" + delivery + "@amani.example.org>");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static Received read(MimeMessage message) {
        try {
            var texts = new ArrayList<String>();
            var files = new ArrayList<String>();
            walk(message, texts, files);
            var to = (jakarta.mail.internet.InternetAddress) message.getAllRecipients()[0];
            assert message.getAllRecipients().length == 1;
            return new Received(to.getAddress(), message.getSubject(), texts.getFirst(), files);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void walk(Part part, List<String> texts, List<String> files) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                walk(parts.getBodyPart(i), texts, files);
            }
        } else if (part.getFileName() != null) {
            files.add(part.getFileName());
        } else if (part.isMimeType("text/plain")) {
            texts.add(((String) part.getContent()).strip());
        }
    }

    @Override
    public void close() {
        sender.close();
        mail.stop();
        for (var each : opened) {
            try {
                each.close();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }
}

package io.miadi.notify.email;

import io.miadi.application.notification.EmailSender.Attachment;
import io.miadi.application.notification.EmailSender.Email;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * One e-mail as it goes over the wire. It knows whether a relay has begun to be given its content: before that nothing can have
 * been taken, after it only the relay's word tells.
 */
final class OutgoingMail extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private final String messageId;
    private boolean given;

    private OutgoingMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static OutgoingMail of(Session session, SmtpSettings.From from, Email email, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        var mail = new OutgoingMail(session, messageId(email, from));
        mail.setFrom(new InternetAddress(from.address().value(), oneLine(from.name()), UTF_8));
        mail.setRecipient(
                Message.RecipientType.TO, new InternetAddress(email.to().value(), oneLine(email.name()), UTF_8));
        mail.setSubject(oneLine(email.body().subject()), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(content(email));
        mail.saveChanges();
        return mail;
    }

    /** The same for every attempt, so that mail programs show a message that came twice once. */
    private static String messageId(Email email, SmtpSettings.From from) {
        var sender = from.address().value();
        return "<" + email.id() + sender.substring(sender.indexOf('@')) + ">";
    }

    /** A line end in a header would begin another header. */
    private static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }

    private static MimeMultipart content(Email email) throws MessagingException {
        var both = new MimeMultipart("alternative");
        both.addBodyPart(text(email.body().text(), "plain"));
        both.addBodyPart(text(email.body().html(), "html"));
        if (email.attachment().isEmpty()) {
            return both;
        }
        var wrapped = new MimeBodyPart();
        wrapped.setContent(both);
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(wrapped);
        mixed.addBodyPart(attached(email.attachment().get()));
        return mixed;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart attached(Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
        part.setFileName(oneLine(attachment.name()));
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        given = true;
        super.writeTo(out, ignored);
    }

    boolean wasGiven() {
        return given;
    }
}

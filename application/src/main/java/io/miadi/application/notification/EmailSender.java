package io.miadi.application.notification;

import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.notification.DeliveryId;
import java.util.Optional;

/** Hands e-mails to a mail server. Never throws for what the outside does. */
public interface EmailSender extends Sender {
    /** Waits for the server's word, within the sender's own time limits. Called outside of any unit of work. */
    HandOff send(Email email);

    /**
     * One e-mail to one person.
     *
     * @param id becomes the Message-ID, so that the same message sent twice is the same to every mail program
     * @param name of the recipient, as the To line shows it
     */
    record Email(DeliveryId id, EmailAddress to, String name, Body body, Optional<Attachment> attachment) {}

    /** The same words twice: for programs that show HTML and for those that do not. */
    record Body(String subject, String text, String html) {}

    /** @param name a file name of letters, digits, dots and hyphens */
    record Attachment(String name, String mediaType, byte[] content) {}
}

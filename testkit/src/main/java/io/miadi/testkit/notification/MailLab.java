package io.miadi.testkit.notification;

import io.miadi.application.notification.EmailSender;
import io.miadi.domain.notification.DeliveryId;
import java.util.List;

/** An e-mail sender together with the relay behind it, which the contract makes behave and misbehave. */
public interface MailLab extends AutoCloseable {
    EmailSender sender();

    /** From now on the relay treats messages so. A lab begins with {@link Relay#TAKES}. */
    void relay(Relay relay);

    /** What the relay really has for a delivery, whatever the sender was told. */
    List<Received> received(DeliveryId delivery);

    @Override
    void close();

    /** @param subject as a mail program shows it; @param text the plain part; @param attachments their names */
    record Received(String to, String subject, String text, List<String> attachments) {}

    /** What a relay does with a message. */
    enum Relay {
        TAKES,
        /** No such mailbox, for good. */
        KNOWS_NO_SUCH_MAILBOX,
        /** Not now. */
        ASKS_TO_COME_BACK,
        /** Takes the message and the connection breaks before its word. */
        LOSES_THE_ANSWER,
        /** Nothing listens. */
        IS_DOWN
    }
}

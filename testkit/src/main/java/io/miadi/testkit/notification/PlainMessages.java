package io.miadi.testkit.notification;

import io.miadi.application.notification.EmailSender;
import io.miadi.application.notification.Message;
import io.miadi.application.notification.MessageWriter;
import io.miadi.application.receipt.ReceiptDocument;
import io.miadi.application.receipt.ReceiptPrinter;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** Messages and receipts as their bare facts, in order. */
public final class PlainMessages implements MessageWriter, ReceiptPrinter {
    @Override
    public EmailSender.Body email(Message message) {
        return new EmailSender.Body(message.kind().key(), plain(message), plain(message));
    }

    @Override
    public String sms(Message message) {
        return plain(message);
    }

    @Override
    public String line(Message message) {
        return plain(message);
    }

    private static String plain(Message message) {
        return message.kind().key() + " " + message.language().tag() + " " + new TreeMap<>(message.facts());
    }

    @Override
    public String html(ReceiptDocument receipt) {
        return receipt.number() + " " + receipt.paid() + " " + receipt.provider();
    }

    @Override
    public byte[] pdf(ReceiptDocument receipt) {
        return html(receipt).getBytes(StandardCharsets.UTF_8);
    }
}

package io.miadi.application.notification;

import io.miadi.application.receipt.ReceiptDocument;
import io.miadi.application.receipt.ReceiptPrinter;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.SmsPunctuation;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The ways out of the product that are set up here, with what puts messages into words. */
public final class Outside {
    private final Optional<EmailSender> email;
    private final Optional<SmsSender> sms;
    private final MessageWriter writer;
    private final ReceiptPrinter printer;

    /** A channel without a sender is switched off; what would go by it is dropped with that reason. */
    public Outside(Optional<EmailSender> email, Optional<SmsSender> sms, MessageWriter writer, ReceiptPrinter printer) {
        this.email = email;
        this.sms = sms;
        this.writer = writer;
        this.printer = printer;
    }

    boolean serves(Channel channel) {
        return switch (channel) {
            case IN_APP -> true;
            case EMAIL -> email.isPresent();
            case SMS -> sms.isPresent();
        };
    }

    /** How many messages the channel would take now; a channel that is switched off takes all, to drop them. */
    int room(Channel channel) {
        return switch (channel) {
            case IN_APP -> Integer.MAX_VALUE;
            case EMAIL -> email.map(Sender::room).orElse(Integer.MAX_VALUE);
            case SMS -> sms.map(Sender::room).orElse(Integer.MAX_VALUE);
        };
    }

    boolean canBeAsked(Channel channel) {
        return channel == Channel.SMS;
    }

    /** Throws {@link NotWritten} when nobody was called; anything else that comes out may have been sent. */
    HandOff send(Delivery delivery, Composition.Ready content) {
        return switch (delivery.channel()) {
            case EMAIL -> email.orElseThrow().send(written(() -> mail(delivery, content)));
            case SMS -> sms.orElseThrow().send(written(() -> text(delivery, content)));
            case IN_APP -> throw new IllegalStateException("the list in the product is written when it is planned");
        };
    }

    /** Everything that fails before somebody outside is called is told apart: that message certainly did not leave. */
    private static <M> M written(Supplier<M> writing) {
        try {
            return writing.get();
        } catch (RuntimeException e) {
            throw new NotWritten(e);
        }
    }

    /** A message could not be put into words or on paper, so nobody was called. */
    static final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotWritten(RuntimeException cause) {
            super("a message could not be written", cause);
        }

        /** The template, or the kind of trouble where it was none; never a fact. */
        String what() {
            return getCause() instanceof MessageWriter.BrokenTemplate broken
                    ? broken.template()
                    : String.valueOf(getCause()).split("[:\\s]", 2)[0];
        }
    }

    SmsSender.LookUp find(Delivery delivery, Composition.Ready content, Instant since) {
        return sms.orElseThrow().find(text(delivery, content), since);
    }

    private EmailSender.Email mail(Delivery delivery, Composition.Ready content) {
        return new EmailSender.Email(
                delivery.id(),
                content.to().email().orElseThrow(),
                content.to().name().value(),
                writer.email(content.message()),
                content.receipt().map(this::attached));
    }

    private EmailSender.Attachment attached(ReceiptDocument receipt) {
        return new EmailSender.Attachment(
                "receipt-" + receipt.number() + ".pdf", "application/pdf", printer.pdf(receipt));
    }

    private SmsSender.Sms text(Delivery delivery, Composition.Ready content) {
        return new SmsSender.Sms(
                delivery.id(), content.to().phone().orElseThrow(), SmsPunctuation.plain(writer.sms(content.message())));
    }
}

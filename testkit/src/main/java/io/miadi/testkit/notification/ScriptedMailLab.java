package io.miadi.testkit.notification;

import io.miadi.application.notification.EmailSender;
import io.miadi.application.notification.HandOff;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.notification.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A relay in memory, for programs that need one without a network. */
public final class ScriptedMailLab implements MailLab, EmailSender {
    private final List<Email> taken = new ArrayList<>();
    private Relay relay = Relay.TAKES;

    @Override
    public EmailSender sender() {
        return this;
    }

    @Override
    public HandOff send(Email email) {
        if (relay == Relay.TAKES || relay == Relay.LOSES_THE_ANSWER) {
            taken.add(email);
        }
        return switch (relay) {
            case TAKES -> new HandOff.Accepted(email.id().toString());
            case KNOWS_NO_SUCH_MAILBOX -> new HandOff.Refused(ReasonCode.REFUSED_RECIPIENT, "scripted");
            case ASKS_TO_COME_BACK, IS_DOWN -> new HandOff.Later("scripted", Optional.empty());
            case LOSES_THE_ANSWER -> new HandOff.Unknown("scripted");
        };
    }

    @Override
    public void relay(Relay next) {
        relay = next;
    }

    @Override
    public List<Received> received(DeliveryId delivery) {
        return taken.stream()
                .filter(email -> email.id().equals(delivery))
                .map(email -> new Received(
                        email.to().value(),
                        email.body().subject(),
                        email.body().text(),
                        email.attachment().stream()
                                .flatMap(attachment -> Stream.of(attachment.name()))
                                .toList()))
                .toList();
    }

    @Override
    public void close() {
        // Memory only: nothing was opened.
    }
}

package io.miadi.simulators.twilio;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A message and how far it came. */
public record Message(String sid, Envelope envelope, String body, Instant createdAt, Progress progress) {
    /** @param statusCallback where changes of status are told, when somebody asked for it */
    public record Envelope(String to, Sender sender, Optional<String> statusCallback) {}

    /** A number or name of its own, or a pool that picks one. */
    public sealed interface Sender {
        record Number(String from) implements Sender {}

        record Service(String serviceSid) implements Sender {}
    }

    /** @param errorCode why it was not delivered */
    public record Progress(Status status, Optional<Instant> sentAt, Optional<Integer> errorCode) {}

    /** The provider's words, in the order in which a message goes through them. */
    public enum Status {
        ACCEPTED,
        QUEUED,
        SENDING,
        SENT,
        DELIVERED,
        UNDELIVERED,
        FAILED;

        boolean isFinal() {
            return this == DELIVERED || this == UNDELIVERED || this == FAILED;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the handset shows as the sender. */
    public String shownFrom() {
        return switch (envelope.sender()) {
            case Sender.Number(var from) -> from;
            case Sender.Service service -> "AMANI";
        };
    }

    Message at(Progress next) {
        return new Message(sid, envelope, body, createdAt, next);
    }
}

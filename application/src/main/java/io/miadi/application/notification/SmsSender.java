package io.miadi.application.notification;

import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.phone.PhoneNumber;
import java.time.Instant;
import java.util.List;

/** Hands SMS to a gateway. Never throws for what the outside does. */
public interface SmsSender extends Sender {
    /** Waits for the gateway's word, within the sender's own time limits. Called outside of any unit of work. */
    HandOff send(Sms sms);

    /** Asks the gateway which messages with this number and text it was given since then. */
    LookUp find(Sms sms, Instant since);

    record Sms(DeliveryId id, PhoneNumber to, String text) {
        /** Without the text, because texts do not belong in logs. */
        @Override
        public String toString() {
            return "Sms[" + id + " to " + to + "]";
        }
    }

    sealed interface LookUp {
        /** @param references the gateway's names, oldest first; none when it has no such message */
        record Answered(List<String> references) implements LookUp {}

        /** The sender keeps away from a server that does not answer: the question was not put, or not to its end. */
        record NotAsked() implements LookUp {}

        /** It was asked, and nothing can be concluded. */
        record NoAnswer(String cause) implements LookUp {}
    }
}

package io.miadi.application.notification;

import io.miadi.application.receipt.ReceiptDocument;
import io.miadi.application.recipient.Recipient;
import io.miadi.domain.notification.ReasonCode;
import java.time.Instant;
import java.util.Optional;

/** What a notification comes to at one moment: something to say to somebody, or a reason to say nothing. */
sealed interface Composition {
    /**
     * @param receipt goes with the e-mail
     * @param usefulUntil after which it is not worth sending
     */
    record Ready(Recipient to, Message message, Optional<ReceiptDocument> receipt, Optional<Instant> usefulUntil)
            implements Composition {
        static Composition of(Recipient to, Message message) {
            return new Ready(to, message, Optional.empty(), Optional.empty());
        }

        boolean isOver(Instant now) {
            return usefulUntil.filter(end -> !now.isBefore(end)).isPresent();
        }
    }

    record Nothing(ReasonCode why) implements Composition {}
}

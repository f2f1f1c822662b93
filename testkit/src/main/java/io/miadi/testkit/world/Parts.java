package io.miadi.testkit.world;

import io.miadi.application.outbox.Outbox;
import io.miadi.application.payment.Books;
import io.miadi.application.payment.CallbackInbox;
import io.miadi.application.payment.PaymentProvider;
import io.miadi.application.payment.Payments;
import io.miadi.application.session.Sessions;
import io.miadi.application.session.SlotClaims;

/**
 * The parts of a practice that somebody may replace or wrap before it is simulated: a stranger's adapter to be judged, or a
 * part that is broken on purpose to see the invariants catch it. Each method is given the part that would be used otherwise.
 */
public interface Parts {
    /** Everything as it is. */
    static Parts real() {
        return new Parts() {};
    }

    /** @param model the provider of the simulated world, whose books the invariants believe */
    default PaymentProvider provider(PaymentProvider model) {
        return model;
    }

    default Payments payments(Payments payments) {
        return payments;
    }

    default Sessions sessions(Sessions sessions) {
        return sessions;
    }

    default SlotClaims slotClaims(SlotClaims claims) {
        return claims;
    }

    default CallbackInbox callbackInbox(CallbackInbox inbox) {
        return inbox;
    }

    default Outbox outbox(Outbox outbox) {
        return outbox;
    }

    default Books books(Books books) {
        return books;
    }

    default EventFollower follower(EventFollower follower) {
        return follower;
    }
}

package io.miadi.application.payment.search;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every try to pay, as a list that can be searched. */
public interface Transactions {
    /**
     * What meets all criteria, latest first.
     *
     * @param after the last of the page before
     */
    List<Hit> search(List<Criterion> criteria, Optional<Position> after, int limit);

    /** A transaction that was found, and whom it is about. */
    record Hit(AttemptId attempt, PaymentId payment, Instant at, String client, Practitioner practitioner) {
        public Position position() {
            return new Position(at, attempt);
        }
    }

    record Practitioner(PersonId id, String name) {}

    /** A place in the list: the time at which a transaction was begun, and its id. */
    record Position(Instant at, AttemptId attempt) {}
}

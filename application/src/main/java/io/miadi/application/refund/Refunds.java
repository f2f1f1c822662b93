package io.miadi.application.refund;

import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.RefundState;
import io.miadi.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Refunds. Everything that changes one holds the lock of its session; and whoever does not, the store itself never lets those
 * that hold money of an attempt come to more than the attempt brought.
 */
public interface Refunds {
    /** Adds a proposal; throws when less than its amount is left of the attempt. */
    void add(Refund proposed);

    Optional<Refund> find(RefundId id);

    /** All of a payment, oldest first. */
    List<Refund> ofPayment(PaymentId payment);

    /**
     * Stores what became of a refund; throws when it would bring back one that ended, or the money is not there any more.
     *
     * @param nextAt when something is to be done about it; empty for never
     */
    void replace(Refund refund, Optional<Instant> nextAt);

    /** Those in a state, or all, latest proposal first, strictly after the position where one is given. */
    List<Refund> list(Optional<RefundState> state, Optional<Position> after, int limit);

    /**
     * Claims refunds about which something is to be done by now, and puts them off by the lease, so that no other node takes them
     * and a crash only delays them.
     */
    List<Due> claim(Instant now, Duration lease, int limit);

    /** Counts a question about a refund, and says when the next is due. */
    void asked(RefundId id, Instant nextAt);

    /** Sessions with money that pays nothing or is owed back, and of which no refund was ever proposed; those that came first, first. */
    List<SessionId> unproposed(int limit);

    /** @param asked how often the provider was asked already */
    record Due(RefundId id, SessionId session, int asked) {}

    /** Where a page ended. */
    record Position(Instant proposedAt, RefundId id) {
        public static Position of(Refund last) {
            return new Position(last.proposal().at(), last.id());
        }
    }
}

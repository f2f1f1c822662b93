package io.miadi.application.payment;

import io.miadi.domain.payment.RefundObligation;
import java.util.List;

/** What clients are owed back. */
public interface RefundObligations {
    /** Adds the obligation; a payment has at most one from its cancellation. */
    void add(RefundObligation obligation);

    /** All obligations, oldest first. */
    List<RefundObligation> list(int limit);
}

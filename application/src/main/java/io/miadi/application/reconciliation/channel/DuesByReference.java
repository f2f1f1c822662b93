package io.miadi.application.reconciliation.channel;

import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.Reference;
import java.util.Optional;

/** Finds a due by what payers are asked to give as account. */
@FunctionalInterface
public interface DuesByReference {
    Optional<PaymentId> find(Reference reference);
}

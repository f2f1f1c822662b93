package io.miadi.testkit.world;

import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.Payments;
import java.time.Instant;
import java.util.List;

/** Payments whose checks nobody is ever given, nor those that time changes. */
final class UncheckedPayments extends WrappedPayments {
    UncheckedPayments(Payments inner) {
        super(inner);
    }

    @Override
    public List<Check> claimChecks(Claim claim) {
        return List.of();
    }

    @Override
    public List<AttemptAddress> overdue(Instant now, int limit) {
        return List.of();
    }
}

package io.miadi.testkit.world;

import io.miadi.application.payment.Payments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Payments whose checks nobody is ever given. */
final class UncheckedPayments extends WrappedPayments {
    UncheckedPayments(Payments inner) {
        super(inner);
    }

    @Override
    public List<Check> claimChecks(Instant now, Duration waiting, Duration lease, int limit) {
        return List.of();
    }
}

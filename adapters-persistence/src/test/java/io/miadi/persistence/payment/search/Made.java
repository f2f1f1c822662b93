package io.miadi.persistence.payment.search;

import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.PaymentMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What a transaction of a test is made of.
 *
 * @param hour after the first one, so that several may be of one moment
 * @param payer which of a few numbers; none at the desk
 * @param client which of a few clients
 */
record Made(PaymentMethod method, AttemptState state, long shillings, int hour, Optional<String> payer, int client) {
    static final List<String> PHONES = List.of("254712000001", "254712000002", "254113000003");

    boolean isPaid() {
        return state == AttemptState.SUCCEEDED;
    }

    static Arbitrary<Made> any() {
        var states = Arbitraries.of(Stream.of(AttemptState.values())
                .filter(state -> state != AttemptState.RELEASED)
                .toList());
        return Combinators.combine(
                        Arbitraries.of(PaymentMethod.values()),
                        states,
                        Arbitraries.longs().between(1, 5),
                        Arbitraries.integers().between(0, 72),
                        Arbitraries.of(PHONES),
                        Arbitraries.integers().between(0, 2))
                .as((method, state, shillings, hour, phone, client) -> {
                    boolean prompted = method == PaymentMethod.MPESA;
                    var fitting = prompted ? state : AttemptState.SUCCEEDED;
                    var payer = prompted ? Optional.of(phone) : Optional.<String>empty();
                    return new Made(method, fitting, shillings, hour, payer, client);
                });
    }
}

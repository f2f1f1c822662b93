package io.miadi.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.testkit.money.MoneyArbitraries;
import io.miadi.testkit.payment.EvidenceArbitraries;
import io.miadi.testkit.payment.PaymentArbitraries;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class OpeningProperties {
    private static final AttemptId NEXT = new AttemptId(new UUID(9, 9));

    @Property
    @Tag("P13")
    @Label("P13 a push asks for exactly what is due, in whole shillings, within the provider's limit")
    void a_push_asks_for_exactly_what_is_due(@ForAll("payments") Payment payment, @ForAll("prices") Money limit) {
        var opening = Opening.push(payment, NEXT, PaymentArbitraries.PAYER, limit, EvidenceArbitraries.SENT);
        if (opening instanceof Opening.Opened(var after, var attempt)) {
            assertThat(attempt.amount()).isEqualTo(payment.remaining()).isLessThanOrEqualTo(limit);
            assertThat(attempt.amount().isWhole()).isTrue();
            assertThat(after.attempts()).hasSize(payment.attempts().size() + 1).endsWith(attempt);
        }
    }

    @Property
    @Tag("K1")
    @Tag("K3")
    @Label("K3 no attempt is opened while another is live, nor on a due that asks for nothing")
    void nothing_is_opened_beside_a_live_attempt(@ForAll("payments") Payment payment, @ForAll("prices") Money amount) {
        boolean free = payment.liveAttempt().isEmpty() && !payment.remaining().isZero();
        var push = Opening.push(
                payment, NEXT, PaymentArbitraries.PAYER, PaymentArbitraries.LIMIT, EvidenceArbitraries.SENT);
        assertThat(push instanceof Opening.Opened)
                .isEqualTo(free && payment.remaining().isWhole());
        var desk = Opening.desk(payment, NEXT, PaymentMethod.CASH, amount, EvidenceArbitraries.SENT);
        assertThat(desk instanceof Opening.Opened).isEqualTo(free && amount.compareTo(payment.remaining()) <= 0);
    }

    @Property
    @Tag("P29")
    @Label("P29 a failed attempt makes room for another")
    void a_failed_attempt_makes_room(@ForAll("payments") Payment payment) {
        boolean failed = !payment.attempts().isEmpty()
                && payment.attempts().getLast().state().isFailure()
                && payment.liveAttempt().isEmpty();
        if (failed && payment.remaining().isWhole() && !payment.remaining().isZero()) {
            assertThat(Opening.push(
                            payment,
                            NEXT,
                            PaymentArbitraries.PAYER,
                            PaymentArbitraries.LIMIT,
                            EvidenceArbitraries.SENT))
                    .isInstanceOf(Opening.Opened.class);
        }
    }

    @Property
    @Tag("K13")
    @Label("K13 only an attempt that was unknown for half an hour can be released, and it keeps its evidence")
    void only_the_unknown_can_be_released(@ForAll("payments") Payment payment, @ForAll("releases") Release release) {
        for (var attempt : payment.attempts()) {
            var outcome = Releasing.of(payment, attempt, release);
            if (outcome instanceof Releasing.Released(var after, var released)) {
                assertThat(attempt.state()).isEqualTo(AttemptState.UNKNOWN);
                assertThat(release.at())
                        .isAfterOrEqualTo(attempt.unknownSince().orElseThrow().plus(Releasing.PATIENCE));
                assertThat(released.state()).isEqualTo(AttemptState.RELEASED);
                assertThat(released.evidence()).isEqualTo(attempt.evidence());
                assertThat(after.liveAttempt()).isEmpty();
            } else {
                boolean unknown = attempt.state() == AttemptState.UNKNOWN;
                assertThat(outcome instanceof Releasing.TooEarly).isEqualTo(unknown);
            }
        }
    }

    @Provide
    Arbitrary<Payment> payments() {
        return PaymentArbitraries.payments();
    }

    @Provide
    Arbitrary<Money> prices() {
        return MoneyArbitraries.prices();
    }

    @Provide
    Arbitrary<Release> releases() {
        return Arbitraries.integers()
                .between(0, 4000)
                .map(second -> new Release(
                        new PersonId(new UUID(1, 1)), "waited", EvidenceArbitraries.SENT.plusSeconds(second)));
    }
}

package io.miadi.domain.reconciliation.payout;

import static io.miadi.domain.reconciliation.payout.ClearingMove.Kind.CAPTURED;
import static io.miadi.domain.reconciliation.payout.ClearingMove.Kind.CHARGEBACK;
import static io.miadi.domain.reconciliation.payout.ClearingMove.Kind.PAYOUT_GROSS;
import static io.miadi.domain.reconciliation.payout.ClearingMove.Kind.REFUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ControlTotalTest {
    private static final Instant LAST_OF_MARCH = Instant.parse("2026-03-31T09:00:00Z");
    private static final List<ClearingMove> MARCH = List.of(
            new ClearingMove(CAPTURED, Money.kes(480_000)),
            new ClearingMove(REFUND, Money.kes(9_000)),
            new ClearingMove(PAYOUT_GROSS, Money.kes(466_000)),
            new ClearingMove(CHARGEBACK, Money.kes(3_000)));

    private static List<OpenItem> open(long... shillings) {
        return LongStream.of(shillings)
                .mapToObj(amount -> new OpenItem("payment of " + amount, Balance.in(Money.kes(amount)), LAST_OF_MARCH))
                .toList();
    }

    private static ControlTotal march(List<OpenItem> items) {
        return ControlTotal.of(Balance.in(Money.kes(12_000)), MARCH, items);
    }

    @Test
    void example_14_22_the_closing_balance_is_the_list_of_open_items() {
        var total = march(open(3000, 3000, 2500, 2500, 3000));
        assertThat(total.closing()).isEqualTo(Balance.in(Money.kes(14_000)));
        assertThat(total.changes()).containsEntry(REFUND, Balance.out(Money.kes(9_000)));
        assertThat(total.agrees()).isTrue();
    }

    @Test
    void one_item_too_few_shows_to_the_cent() {
        assertThat(march(open(3000, 3000, 2500, 2500)).unexplained()).isEqualTo(Balance.in(Money.kes(3000)));
    }
}

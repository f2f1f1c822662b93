package io.miadi.simulators.daraja.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.simulators.Dice;
import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.books.LedgerStore;
import io.miadi.simulators.daraja.books.Limits;
import io.miadi.simulators.daraja.books.Payout;
import io.miadi.simulators.daraja.books.Tariff;
import io.miadi.simulators.daraja.stk.Merchant;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final String PAYER = "254708000001";
    private static final Instant YESTERDAY = Instant.parse("2026-10-04T10:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-10-04T21:00:00Z");
    private static final Instant NOON = Instant.parse("2026-10-05T09:00:00Z");
    private final Ledger ledger = new Ledger(
            new Ledger.Rules(Tariff.payBillOf2026(), Limits.of2026(), 100_000), new Dice(7), LedgerStore.inMemory());

    private String receipt(String reference, Instant at) {
        ledger.pay(PAYER, 250_000, new Entry.Purpose("ws_CO_1", reference), at);
        return ledger.movements().getLast().receipt();
    }

    private String csv() {
        var statement = Statement.of(ledger.entries(), MIDNIGHT, MIDNIGHT.plusSeconds(86_400));
        return new StatementCsv(Merchant.sandbox()).write(statement, NOON);
    }

    @Test
    void the_day_opens_with_what_the_day_before_left() {
        receipt("MD-1", YESTERDAY);
        receipt("MD-2", MIDNIGHT);
        assertThat(csv())
                .contains("Opening Balance:,\"2,500.00\",Closing Balance:,\"5,000.00\"", "Total Paid In:,\"2,500.00\"")
                .contains("05-10-2026 00:00:00", "Acc. MD-2")
                .doesNotContain("MD-1");
    }

    @Test
    void a_reversal_names_what_it_takes_back_and_a_payment_has_its_charge_beside_it() {
        var original = receipt("MD-1", NOON);
        ledger.reverse(original, 100_000, NOON);
        var paid = ledger.payOut(PAYER, 50_000, new Entry.Cause.BusinessPayment("r-1"), NOON);
        assertThat(paid).isInstanceOf(Payout.Done.class);
        assertThat(csv().lines().skip(7))
                .hasSize(4)
                .first()
                .asString()
                .contains("-7.00,993.00", "Business Payment Charge");
        assertThat(csv()).contains("\"-1,000.00\",\"1,500.00\",true,Transaction Reversal", "," + original + ",");
        assertThat(csv()).contains("Closing Balance:,993.00", "Total Withdrawn:,\"-1,507.00\"");
    }

    @Test
    void a_cell_with_a_comma_or_a_quote_stays_one_cell() {
        receipt("a,\"b", NOON);
        assertThat(csv()).contains("\"a,\"\"b\"");
    }
}

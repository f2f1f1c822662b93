package io.miadi.simulators.daraja.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.simulators.Dice;
import io.miadi.simulators.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final String PAYER = "254708000001";
    private static final Instant NOON = Instant.parse("2026-10-05T09:00:00Z");
    private static final Entry.Purpose PURPOSE = new Entry.Purpose("ws_CO_1", "INV-1");

    private static Ledger ledger(LedgerStore store) {
        var rules = new Ledger.Rules(Tariff.payBillOf2026(), Limits.of2026(), 1_000_000);
        return new Ledger(rules, new Dice(7), store);
    }

    private static Posting pay(Ledger ledger, long shillings, Instant at) {
        return ledger.pay(PAYER, shillings * Tariff.CENTS, PURPOSE, at);
    }

    @Test
    void a_payment_takes_amount_and_charge_and_gives_the_merchant_the_amount() {
        var ledger = ledger(LedgerStore.inMemory());
        pay(ledger, 2_500, NOON);
        assertThat(ledger.walletCents(PAYER)).isEqualTo(100_000_000 - 250_000 - 2_000);
        assertThat(ledger.merchantCents()).isEqualTo(250_000);
        assertThat(ledger.chargesCents()).isEqualTo(2_000);
    }

    @Test
    void a_till_charges_the_merchant_a_share_above_two_hundred() {
        assertThat(Tariff.tillOf2026().price(20_000)).isEqualTo(new Entry.Sums(20_000, 0, 0));
        assertThat(Tariff.tillOf2026().price(1_000_000)).isEqualTo(new Entry.Sums(1_000_000, 0, 5_500));
    }

    @Test
    void the_daily_limit_ends_at_midnight_in_nairobi() {
        var ledger = ledger(LedgerStore.inMemory());
        pay(ledger, 250_000, NOON);
        pay(ledger, 250_000, NOON);
        assertThat(pay(ledger, 1, Instant.parse("2026-10-05T20:59:59Z"))).isInstanceOf(Posting.OverDailyLimit.class);
        assertThat(pay(ledger, 1, Instant.parse("2026-10-05T21:00:00Z"))).isInstanceOf(Posting.Posted.class);
    }

    @Test
    void receipts_begin_with_the_date_as_on_public_receipts() {
        for (var vector : Fixtures.json("daraja/vectors/receipt-dates.json")) {
            var date = LocalDate.of(
                    vector.path("year").asInt(),
                    vector.path("month").asInt(),
                    vector.path("day").asInt());
            var noon = date.atTime(12, 0).atZone(Receipts.NAIROBI).toInstant();
            assertThat(vector.path("receipt").asText()).startsWith(Receipts.datePrefix(noon));
        }
    }

    @Test
    void a_file_brings_the_books_back_without_the_line_that_broke_off(@TempDir Path folder) throws IOException {
        var file = folder.resolve("ledger.jsonl");
        try (var first = ledger(LedgerFile.open(file))) {
            pay(first, 2_500, NOON);
            pay(first, 40, NOON);
        }
        Files.writeString(file, "{\"at\":\"2026-10-", StandardOpenOption.APPEND);
        try (var again = ledger(LedgerFile.open(file))) {
            assertThat(again.merchantCents()).isEqualTo(254_000);
            assertThat(again.walletCents(PAYER)).isEqualTo(100_000_000 - 256_000);
            pay(again, 10, NOON);
            assertThat(again.movements()).extracting(Entry.Movement::receipt).doesNotHaveDuplicates();
        }
        assertThat(Files.readAllLines(file)).hasSize(4);
    }
}

package io.miadi.mpesa.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.simulators.Dice;
import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.books.LedgerStore;
import io.miadi.simulators.daraja.books.Limits;
import io.miadi.simulators.daraja.books.Tariff;
import io.miadi.simulators.daraja.statement.Statement;
import io.miadi.simulators.daraja.statement.StatementCsv;
import io.miadi.simulators.daraja.stk.Merchant;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happened at the simulated operator, its export is read without a reject and adds up to its ledger to the cent. */
class SimulatedStatementProperties {
    private static final Instant MORNING = Instant.parse("2026-10-05T05:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-10-04T21:00:00Z");

    enum Deed {
        PUSHED,
        DIRECT,
        TAKEN_BACK,
        PAID_OUT
    }

    record Step(Deed deed, long shillings, String reference) {}

    @Property(tries = 1_000)
    void the_export_is_read_as_the_ledger_it_was_made_from(@ForAll("days") List<Step> day, @ForAll boolean till) {
        var tariff = till ? Tariff.tillOf2026() : Tariff.payBillOf2026();
        var rules = new Ledger.Rules(tariff, Limits.noDailyLimit(), 10_000_000);
        var ledger = new Ledger(rules, new Dice(7), LedgerStore.inMemory());
        for (int i = 0; i < day.size(); i++) {
            happen(ledger, day.get(i), MORNING.plusSeconds(i));
        }
        var statement = Statement.of(ledger.entries(), MIDNIGHT, MIDNIGHT.plusSeconds(86_400));
        var read = Statements.text(new StatementCsv(Merchant.sandbox()).write(statement, MORNING));
        assertThat(read.rejected()).isEmpty();
        assertThat(read.checked().breaks()).isEmpty();
        assertThat(read.reported().stream()
                        .map(ReportedRow::movement)
                        .mapToLong(moved -> Balance.of(moved).minor())
                        .sum())
                .isEqualTo(ledger.merchantCents());
        assertThat(kinds(read, LineKind.PAYMENT)).isEqualTo(ledger.movements().size());
        assertThat(kinds(read, LineKind.REVERSAL) + kinds(read, LineKind.REFUND))
                .isEqualTo(ledger.outflows().size());
        assertThat(kinds(read, LineKind.UNRECOGNISED)).isZero();
    }

    private static long kinds(Statements read, LineKind kind) {
        return read.reported().stream()
                .map(ReportedRow::movement)
                .filter(moved -> moved.kind() == kind)
                .count();
    }

    private static void happen(Ledger ledger, Step step, Instant at) {
        var cents = step.shillings() * Tariff.CENTS;
        var payer = "254708000001";
        switch (step.deed()) {
            case PUSHED -> ledger.pay(payer, cents, new Entry.Purpose("ws_CO_" + at, step.reference()), at);
            case DIRECT -> ledger.pay(payer, cents, Entry.Purpose.typed(step.reference()), at);
            case TAKEN_BACK -> {
                var paid = ledger.movements();
                if (!paid.isEmpty()) {
                    ledger.reverse(
                            paid.get((int) (step.shillings() % paid.size())).receipt(), cents, at);
                }
            }
            case PAID_OUT -> ledger.payOut(payer, cents, new Entry.Cause.BusinessPayment("r" + at), at);
        }
    }

    @Provide
    Arbitrary<List<Step>> days() {
        var typed = Arbitraries.strings().withChars("MD-7k 0,\"'=;").ofMaxLength(20);
        return Combinators.combine(
                        Arbitraries.of(Deed.class), Arbitraries.longs().between(1, 250_000), typed)
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }
}

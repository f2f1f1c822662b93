package io.miadi.testkit.reconciliation.intake;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.intake.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Generators of statements. */
public final class StatementArbitraries {
    public static final int DAYS = 12;
    static final Instant START = Instant.parse("2026-03-01T21:00:00Z");

    /** One thing that happened, which a statement may print as several rows. */
    private record Happening(Kind kind, int day, int second, int shillings) {}

    private enum Kind {
        PAYMENT,
        PAYMENT_WITH_CHARGE,
        FAILED_PAYMENT,
        SETTLEMENT,
        TWO_EQUAL_COFFEES
    }

    private StatementArbitraries() {}

    /** Any statement of {@link #DAYS} days that adds up, with or without running balances, the newest row first or last. */
    public static Arbitrary<PrintedStatement> statements() {
        var layouts = Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(PrintedStatement.Layout::new);
        var openings = Arbitraries.longs().between(-100_000, 10_000_000).map(minor -> new Balance(minor, Money.KES));
        return Combinators.combine(happenings().list().ofMaxSize(30), openings, layouts)
                .as((happenings, opening, layout) -> PrintedStatement.of(rows(happenings), opening, layout));
    }

    /** Prices are uniform, and seconds few, so that many rows differ in little. */
    private static Arbitrary<Happening> happenings() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(1500, 2500, 3000))
                .as(Happening::new);
    }

    private static List<DayRow> rows(List<Happening> happenings) {
        var rows = new ArrayList<DayRow>();
        for (int i = 0; i < happenings.size(); i++) {
            add(rows, happenings.get(i), "RKT%07d".formatted(i));
        }
        rows.sort(Comparator.comparing(row -> row.movement().at()));
        return rows;
    }

    private static void add(List<DayRow> rows, Happening what, String receipt) {
        switch (what.kind()) {
            case PAYMENT -> rows.add(row(what, LineKind.PAYMENT, receipt, true));
            case PAYMENT_WITH_CHARGE -> {
                rows.add(row(what, LineKind.PAYMENT, receipt, true));
                rows.add(row(what, LineKind.FEE, receipt, true));
            }
            case FAILED_PAYMENT -> rows.add(row(what, LineKind.PAYMENT, receipt, false));
            case SETTLEMENT -> rows.add(row(what, LineKind.PAYOUT, receipt, true));
            case TWO_EQUAL_COFFEES -> {
                rows.add(row(what, LineKind.PAYMENT, null, true));
                rows.add(row(what, LineKind.PAYMENT, null, true));
            }
        }
    }

    private static DayRow row(Happening what, LineKind kind, @Nullable String receipt, boolean completed) {
        var at = START.plus(Duration.ofDays(what.day())).plusSeconds(what.second());
        var way = kind == LineKind.PAYMENT ? Direction.IN : Direction.OUT;
        var amount = Money.kes(kind == LineKind.FEE ? 20 : what.shillings());
        var told = new Told(receipt, "APT-1042", null, null, kind.name());
        return new DayRow(new Movement(kind, way, amount, at), completed, told);
    }
}

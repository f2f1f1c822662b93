package io.miadi.simulators.daraja.statement;

import io.miadi.simulators.daraja.books.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the merchant's account shows for a time: the balances at both ends and every row between, oldest first. A charge that the
 * merchant gave is a row of its own under the receipt of what it was for.
 */
public final class Statement {
    private final Instant from;
    private final Instant until;
    private final List<StatementRow> rows = new ArrayList<>();
    private long openingCents;
    private long balanceCents;

    private Statement(Instant from, Instant until) {
        this.from = from;
        this.until = until;
    }

    /**
     * @param entries the whole ledger, oldest first: the balances come from the beginning
     * @param until the first instant that no longer belongs to it
     */
    public static Statement of(List<Entry> entries, Instant from, Instant until) {
        var statement = new Statement(from, until);
        for (var entry : entries) {
            if (entry.at().isBefore(until)) {
                statement.enter(entry);
            }
        }
        return statement;
    }

    private void enter(Entry entry) {
        switch (entry) {
            case Entry.TopUp topUp -> {}
            case Entry.Movement(var receipt, var at, var purpose, var msisdn, var sums) -> {
                add(receipt, at, sums.amountCents(), Wording.received(purpose, msisdn));
                charge(receipt, at, sums.merchantChargeCents(), Wording.receivingCharge());
            }
            case Entry.Outflow(var receipt, var at, var msisdn, var cause, var paid) -> {
                add(receipt, at, -paid.amountCents(), Wording.given(cause, msisdn));
                charge(receipt, at, paid.merchantChargeCents(), Wording.payingCharge());
            }
        }
    }

    private void charge(String receipt, Instant at, long cents, StatementRow.Words words) {
        if (cents > 0) {
            add(receipt, at, -cents, words);
        }
    }

    private void add(String receipt, Instant at, long cents, StatementRow.Words words) {
        balanceCents = Math.addExact(balanceCents, cents);
        if (at.isBefore(from)) {
            openingCents = balanceCents;
        } else {
            rows.add(new StatementRow(receipt, at, cents, balanceCents, words));
        }
    }

    Instant from() {
        return from;
    }

    Instant until() {
        return until;
    }

    long openingCents() {
        return openingCents;
    }

    public long closingCents() {
        return balanceCents;
    }

    List<StatementRow> rows() {
        return List.copyOf(rows);
    }

    long paidInCents() {
        return rows.stream()
                .mapToLong(StatementRow::cents)
                .filter(cents -> cents > 0)
                .sum();
    }

    /** Not positive. */
    long withdrawnCents() {
        return rows.stream()
                .mapToLong(StatementRow::cents)
                .filter(cents -> cents < 0)
                .sum();
    }
}

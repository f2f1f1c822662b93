package io.miadi.application.reconciliation.proof;

import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.look.PeriodReport;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.decision.MatchClass;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was found of a period on the account over which payments are collected. Rows are those of the period; balances are those of
 * the moment, since an account has only one.
 *
 * @param rows what the rows of the period are explained by
 * @param clearing what the books say that the provider holds, and what that is made of
 * @param suspense what the books hold in suspense, and the list of it
 * @param exceptions those open about the period, oldest first, as far as they are shown
 * @param more how many further ones there are
 */
public record Proof(
        PeriodReport report,
        Instant at,
        List<Rows> rows,
        Clearing clearing,
        Listed suspense,
        List<Exceptions.Listed> exceptions,
        int more) {
    public Proof {
        rows = List.copyOf(rows);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * The rows of one explanation.
     *
     * @param in what came in by them, {@code out} what went out, below zero
     * @param recorded what our captures and refunds hold of it
     * @param booked what entries about the very lines hold of it
     */
    public record Rows(Explained by, int count, Balance in, Balance out, Balance recorded, Balance booked) {
        Balance moved() {
            return in.plus(out);
        }

        Balance held() {
            return recorded.plus(booked);
        }
    }

    /** What the books say, and what the things that it should be made of come to. */
    public record Listed(Balance balance, Balance listed) {
        public Balance difference() {
            return balance.minus(listed);
        }
    }

    /**
     * @param balance of the clearing account in the books
     * @param items first what the lines of all statements come to, and then what of our records is in none, by class
     */
    public record Clearing(Balance balance, List<Item> items) {
        public Clearing {
            items = List.copyOf(items);
        }

        public Listed listed() {
            return new Listed(
                    balance, Balance.sum(items.stream().map(Item::amount).toList(), balance.currency()));
        }
    }

    /** @param kind of records of ours that are in no statement; absent for what all statements come to */
    public record Item(Optional<MatchClass> kind, int count, Balance amount) {}

    /** What has to hold for a period to be complete. */
    public enum Check {
        /** No row without an explanation. */
        EVERY_ROW_EXPLAINED,
        /** What the rows moved is what the books hold for them, to the cent. */
        TOTALS_AGREE,
        /** The clearing account is the list of its items. */
        CLEARING_IS_LISTED,
        /** The suspense account is the list of its items. */
        SUSPENSE_IS_LISTED,
        /** Where statements cover the period, they have all that the provider told of it otherwise. */
        TOLD_IS_STATED,
        /** Statements cover the whole period, every row of them was read, and they add up. */
        STATEMENTS_COMPLETE
    }

    /** Empty when the period is proven. */
    public Set<Check> failed() {
        var failed = EnumSet.noneOf(Check.class);
        if (count(Explained.UNEXPLAINED) > 0) {
            failed.add(Check.EVERY_ROW_EXPLAINED);
        }
        if (!totals().difference().isZero()) {
            failed.add(Check.TOTALS_AGREE);
        }
        if (!clearing.listed().difference().isZero()) {
            failed.add(Check.CLEARING_IS_LISTED);
        }
        if (!suspense.difference().isZero()) {
            failed.add(Check.SUSPENSE_IS_LISTED);
        }
        if (report.complete() && count(Explained.TOLD_ONLY) > 0) {
            failed.add(Check.TOLD_IS_STATED);
        }
        if (!report.complete()) {
            failed.add(Check.STATEMENTS_COMPLETE);
        }
        return failed;
    }

    public boolean isProven() {
        return failed().isEmpty();
    }

    public Period period() {
        return report.period();
    }

    public int count() {
        return rows.stream().mapToInt(Rows::count).sum();
    }

    public int count(Explained by) {
        return rows.stream().filter(it -> it.by() == by).mapToInt(Rows::count).sum();
    }

    /** What the books hold for the period's rows, and what these moved. */
    public Listed totals() {
        return new Listed(
                Balance.sum(rows.stream().map(Rows::held).toList(), currency()),
                Balance.sum(rows.stream().map(Rows::moved).toList(), currency()));
    }

    public Currency currency() {
        return clearing.balance().currency();
    }
}

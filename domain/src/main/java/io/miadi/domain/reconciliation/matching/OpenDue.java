package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Belief;
import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.OwnRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A due, the attempts to collect it, and the money that is known to be for it. */
final class OpenDue {
    static final Comparator<OpenDue> OLDEST = OpenDue::compareAge;

    /** Money for the due, named after the attempt or the line that brought it, so that the same money counts once. */
    private record Income(String source, Instant at, long minor) {
        static final Comparator<Income> FIRST = Comparator.comparing(Income::at).thenComparing(Income::source);
    }

    private Due due;
    /** When the due began, and when its first money came, in seconds: most dues are passed over by these alone. */
    private long from;

    private long firstIncome = Long.MAX_VALUE;
    private boolean changed;
    /** Most have one, for which an immutable list is the smallest. */
    private List<OwnRecord> attempts = List.of();

    private List<Income> incomes = List.of();

    OpenDue(Due due) {
        this.due = due;
        this.from = due.from().getEpochSecond();
    }

    private static int compareAge(OpenDue one, OpenDue other) {
        int time = one.due.from().compareTo(other.due.from());
        return time != 0 ? time : one.due.id().compareTo(other.due.id());
    }

    Due due() {
        return due;
    }

    void replace(Due newer) {
        due = newer;
        from = newer.from().getEpochSecond();
    }

    /** Whether it may have begun between two moments; no is certain. */
    boolean mayHaveBegun(Instant first, Instant last) {
        return from >= first.getEpochSecond() && from <= last.getEpochSecond();
    }

    /** Whether nothing had come for it until a time; no is certain, yes to the second. */
    boolean mayBeUnpaid(Instant at) {
        return firstIncome >= at.getEpochSecond();
    }

    /** Notes that something happened to it; returns whether that is the first since it was taken. */
    boolean change() {
        boolean first = !changed;
        changed = true;
        return first;
    }

    /** Whoever asks for changed dues has it now. */
    void taken() {
        changed = false;
    }

    List<OwnRecord> attempts() {
        return attempts;
    }

    /** Puts an attempt beside the due, or what is now believed of one in the place of what was. */
    void put(OwnRecord attempt) {
        attempts = attempts.isEmpty() ? List.of(attempt) : with(attempt);
        if (attempt.belief() == Belief.SUCCEEDED) {
            receive(attempt.id(), attempt.movement().at(), attempt.movement().amount());
        }
    }

    private List<OwnRecord> with(OwnRecord attempt) {
        var others = new ArrayList<>(attempts);
        others.removeIf(known -> known.id().equals(attempt.id()));
        others.add(attempt);
        return List.copyOf(others);
    }

    /**
     * @param source the attempt that brought it, or the line where there was no attempt
     * @return whether it was not known yet
     */
    boolean receive(String source, Instant at, Money money) {
        if (hasFrom(source) || !money.currency().equals(due.amount().currency())) {
            return false;
        }
        var income = new Income(source, at, money.minor());
        if (!money.isZero()) {
            firstIncome = Math.min(firstIncome, at.getEpochSecond());
        }
        if (incomes.isEmpty()) {
            incomes = List.of(income);
        } else {
            var all = new ArrayList<>(incomes);
            all.add(income);
            all.sort(Income.FIRST);
            incomes = List.copyOf(all);
        }
        return true;
    }

    private boolean hasFrom(String source) {
        for (var income : incomes) {
            if (income.source().equals(source)) {
                return true;
            }
        }
        return false;
    }

    /** The money of a line turned out to be that of an attempt, which brings it under its own name. */
    void drop(String source) {
        if (hasFrom(source)) {
            incomes = incomes.stream()
                    .filter(income -> !income.source().equals(source))
                    .toList();
            firstIncome = incomes.stream()
                    .filter(income -> income.minor() > 0)
                    .mapToLong(income -> income.at().getEpochSecond())
                    .min()
                    .orElse(Long.MAX_VALUE);
        }
    }

    /** How much of what a source brought pays the due: the first by the time of its evidence pays first. */
    Money paidBy(String source, Instant at) {
        long wanted = due.isOpen(at) ? due.amount().minor() : 0;
        for (var income : incomes) {
            long paid = Math.min(wanted, income.minor());
            if (income.source().equals(source)) {
                return paid == due.amount().minor()
                        ? due.amount()
                        : new Money(paid, due.amount().currency());
            }
            wanted -= paid;
        }
        return Money.zero(due.amount().currency());
    }

    /** Whether exactly so much was still wanted at a time, whatever came later. */
    boolean isLeft(Money amount, Instant at) {
        return leftMinor(at) == amount.minor() && due.amount().currency().equals(amount.currency());
    }

    /** What was still wanted at a time, whatever came later. */
    Money left(Instant at) {
        return new Money(leftMinor(at), due.amount().currency());
    }

    private long leftMinor(Instant at) {
        long wanted = due.isOpen(at) ? due.amount().minor() : 0;
        for (var income : incomes) {
            if (!income.at().isAfter(at)) {
                wanted -= income.minor();
            }
        }
        return Math.max(0, wanted);
    }
}

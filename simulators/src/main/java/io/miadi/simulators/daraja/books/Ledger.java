package io.miadi.simulators.daraja.books;

import io.miadi.simulators.Dice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The truth about the simulated money. Its lines are in the order of their times. Safe for many threads. */
public final class Ledger implements AutoCloseable {
    private final Rules rules;
    private final Receipts receipts;
    private final LedgerStore store;
    private final List<Entry> entries = new ArrayList<>();
    private final Totals totals = new Totals();

    /** Opens the books, replaying what the store holds already. */
    public Ledger(Rules rules, Dice dice, LedgerStore store) {
        this.rules = rules;
        this.receipts = new Receipts(dice);
        this.store = store;
        store.replay().forEach(this::apply);
    }

    /** Tariff, limits, and what a wallet holds when it is first seen. */
    public record Rules(Tariff tariff, Limits limits, long openingShillings) {}

    /** Takes the amount and its charge from the wallet, or says why not; nothing moves when it is refused. */
    public synchronized Posting pay(String msisdn, long amountCents, Entry.Purpose purpose, Instant asked) {
        return pay(reserveReceipt(inOrder(asked)), msisdn, amountCents, purpose, asked);
    }

    /** A receipt number that no line carries, for a payment that the merchant is asked about before it is made. */
    public synchronized String reserveReceipt(Instant at) {
        return receipts.next(at);
    }

    /** The same for a payment whose receipt was reserved. */
    public synchronized Posting pay(
            String receipt, String msisdn, long amountCents, Entry.Purpose purpose, Instant asked) {
        var at = inOrder(asked);
        open(msisdn, at);
        var sums = rules.tariff().price(amountCents);
        if (totals.paidOn(msisdn, at) + amountCents > rules.limits().perDayShillings() * Tariff.CENTS) {
            return new Posting.OverDailyLimit();
        }
        if (totals.wallet(msisdn) < sums.payerGivesCents()) {
            return new Posting.NotEnough();
        }
        var movement = new Entry.Movement(receipt, at, purpose, msisdn, sums);
        record(movement);
        return new Posting.Posted(movement);
    }

    /** Gives so much of a payment back to its payer, free of charge, or says why not. */
    public synchronized Payout reverse(String receipt, long amountCents, Instant asked) {
        var original = totals.payment(receipt);
        if (original.isEmpty()) {
            return new Payout.UnknownOriginal();
        }
        long left = totals.leftOf(original.get());
        if (left == 0) {
            return new Payout.AlreadyReversed();
        }
        if (amountCents > left) {
            return new Payout.MoreThanIsLeft();
        }
        var cause = new Entry.Cause.Reversal(receipt);
        return giveOut(original.get().msisdn(), cause, new Entry.Paid(amountCents, 0), asked);
    }

    /** Pays somebody from the merchant's money, who pays the charge as well, or says why not. */
    public synchronized Payout payOut(
            String msisdn, long amountCents, Entry.Cause.BusinessPayment cause, Instant asked) {
        open(msisdn, inOrder(asked));
        var charge = rules.tariff().payOutChargeCents(amountCents);
        return giveOut(msisdn, cause, new Entry.Paid(amountCents, charge), asked);
    }

    private Payout giveOut(String msisdn, Entry.Cause cause, Entry.Paid paid, Instant asked) {
        if (totals.merchant() < paid.merchantGivesCents()) {
            return new Payout.NotEnough();
        }
        var at = inOrder(asked);
        var outflow = new Entry.Outflow(receipts.next(at), at, msisdn, cause, paid);
        record(outflow);
        return new Payout.Done(outflow);
    }

    /** Makes the wallet hold exactly this much, by money from (or to) outside. */
    public synchronized void setBalance(String msisdn, long cents, Instant asked) {
        if (cents < 0) {
            throw new IllegalArgumentException("a wallet cannot owe");
        }
        record(new Entry.TopUp(inOrder(asked), msisdn, cents - totals.wallet(msisdn)));
    }

    public synchronized long walletCents(String msisdn) {
        return totals.knows(msisdn) ? totals.wallet(msisdn) : rules.openingShillings() * Tariff.CENTS;
    }

    public synchronized long merchantCents() {
        return totals.merchant();
    }

    public synchronized long chargesCents() {
        return totals.charges();
    }

    /** The part of the charges that the merchant gave. */
    public synchronized long merchantChargesCents() {
        return totals.merchantCharges();
    }

    /** All that ever came in from outside, less what left. */
    public synchronized long paidInCents() {
        return totals.paidIn();
    }

    public synchronized long allWalletsCents() {
        return totals.allWallets();
    }

    public synchronized Optional<Entry.Movement> payment(String receipt) {
        return totals.payment(receipt);
    }

    /** True when nothing is left of a payment that has the receipt. */
    public synchronized boolean isTakenBack(String receipt) {
        return totals.payment(receipt)
                .filter(payment -> totals.leftOf(payment) == 0)
                .isPresent();
    }

    /** Every line, oldest first. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Every payment to the merchant, oldest first, after the first {@code skip}. */
    public synchronized List<Entry.Movement> movements(int skip) {
        return only(Entry.Movement.class).stream().skip(skip).toList();
    }

    public List<Entry.Movement> movements() {
        return movements(0);
    }

    /** What the merchant gave back or paid out, oldest first. */
    public synchronized List<Entry.Outflow> outflows() {
        return only(Entry.Outflow.class);
    }

    private <T extends Entry> List<T> only(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void open(String msisdn, Instant at) {
        if (!totals.knows(msisdn)) {
            record(new Entry.TopUp(at, msisdn, rules.openingShillings() * Tariff.CENTS));
        }
    }

    /** Callers read the clock before they get their turn: none is entered before the line that is already there. */
    private Instant inOrder(Instant asked) {
        return entries.isEmpty() || entries.getLast().at().isBefore(asked)
                ? asked
                : entries.getLast().at();
    }

    private void record(Entry entry) {
        store.append(entry);
        apply(entry);
    }

    private void apply(Entry entry) {
        entries.add(entry);
        totals.apply(entry);
        switch (entry) {
            case Entry.Movement movement -> receipts.remember(movement.receipt());
            case Entry.Outflow outflow -> receipts.remember(outflow.receipt());
            case Entry.TopUp topUp -> {}
        }
    }

    @Override
    public void close() {
        store.close();
    }
}

package io.miadi.simulators.daraja.books;

import io.miadi.simulators.Dice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The truth about the simulated money. Safe for many threads. */
public final class Ledger implements AutoCloseable {
    private final Rules rules;
    private final Receipts receipts;
    private final LedgerStore store;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Long> wallets = new HashMap<>();
    private final Map<String, DayTotal> today = new HashMap<>();
    private long merchantCents;
    private long chargesCents;
    private long paidInCents;

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
    public synchronized Posting pay(String msisdn, long amountCents, Entry.Purpose purpose, Instant at) {
        open(msisdn, at);
        var sums = rules.tariff().price(amountCents);
        if (paidOn(msisdn, dayOf(at)) + amountCents > rules.limits().perDayShillings() * Tariff.CENTS) {
            return new Posting.OverDailyLimit();
        }
        if (balance(msisdn) < sums.payerGivesCents()) {
            return new Posting.NotEnough();
        }
        var movement = new Entry.Movement(receipts.next(at), at, purpose, msisdn, sums);
        record(movement);
        return new Posting.Posted(movement);
    }

    /** Makes the wallet hold exactly this much, by money from (or to) outside. */
    public synchronized void setBalance(String msisdn, long cents, Instant at) {
        if (cents < 0) {
            throw new IllegalArgumentException("a wallet cannot owe");
        }
        record(new Entry.TopUp(at, msisdn, cents - balance(msisdn)));
    }

    public synchronized long walletCents(String msisdn) {
        return wallets.containsKey(msisdn) ? balance(msisdn) : rules.openingShillings() * Tariff.CENTS;
    }

    public synchronized long merchantCents() {
        return merchantCents;
    }

    public synchronized long chargesCents() {
        return chargesCents;
    }

    /** All that ever came in from outside, less what left. */
    public synchronized long paidInCents() {
        return paidInCents;
    }

    public synchronized long allWalletsCents() {
        return wallets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Every payment, oldest first, after the first {@code skip}. */
    public synchronized List<Entry.Movement> movements(int skip) {
        return entries.stream()
                .filter(Entry.Movement.class::isInstance)
                .map(Entry.Movement.class::cast)
                .skip(skip)
                .toList();
    }

    public List<Entry.Movement> movements() {
        return movements(0);
    }

    private void open(String msisdn, Instant at) {
        if (!wallets.containsKey(msisdn)) {
            record(new Entry.TopUp(at, msisdn, rules.openingShillings() * Tariff.CENTS));
        }
    }

    private void record(Entry entry) {
        store.append(entry);
        apply(entry);
    }

    private void apply(Entry entry) {
        entries.add(entry);
        switch (entry) {
            case Entry.TopUp(var at, var msisdn, var cents) -> {
                wallets.merge(msisdn, cents, Math::addExact);
                paidInCents = Math.addExact(paidInCents, cents);
            }
            case Entry.Movement movement -> move(movement);
        }
    }

    private void move(Entry.Movement movement) {
        var sums = movement.sums();
        receipts.remember(movement.receipt());
        wallets.merge(movement.msisdn(), -sums.payerGivesCents(), Math::addExact);
        merchantCents = Math.addExact(merchantCents, sums.merchantGetsCents());
        chargesCents = Math.addExact(chargesCents, sums.operatorGetsCents());
        var day = dayOf(movement.at());
        today.put(movement.msisdn(), new DayTotal(day, paidOn(movement.msisdn(), day) + sums.amountCents()));
    }

    private long balance(String msisdn) {
        return wallets.getOrDefault(msisdn, 0L);
    }

    private long paidOn(String msisdn, LocalDate day) {
        var total = today.get(msisdn);
        return total != null && total.day().equals(day) ? total.cents() : 0;
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(Receipts.NAIROBI).toLocalDate();
    }

    @Override
    public void close() {
        store.close();
    }

    private record DayTotal(LocalDate day, long cents) {}
}

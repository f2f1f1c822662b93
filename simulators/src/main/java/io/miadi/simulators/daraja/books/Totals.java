package io.miadi.simulators.daraja.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the lines of a ledger add up to. For one thread at a time: {@link Ledger} sees to it. */
final class Totals {
    private final Map<String, Long> wallets = new HashMap<>();
    private final Map<String, DayTotal> today = new HashMap<>();
    private final Map<String, Entry.Movement> payments = new HashMap<>();
    private final Map<String, Long> reversed = new HashMap<>();
    private long merchantCents;
    private long chargesCents;
    private long merchantChargesCents;
    private long paidInCents;

    private record DayTotal(LocalDate day, long cents) {}

    void apply(Entry entry) {
        switch (entry) {
            case Entry.TopUp(var at, var msisdn, var cents) -> {
                wallets.merge(msisdn, cents, Math::addExact);
                paidInCents = Math.addExact(paidInCents, cents);
            }
            case Entry.Movement movement -> paidIn(movement);
            case Entry.Outflow outflow -> paidOut(outflow);
        }
    }

    private void paidIn(Entry.Movement movement) {
        var sums = movement.sums();
        payments.put(movement.receipt(), movement);
        wallets.merge(movement.msisdn(), -sums.payerGivesCents(), Math::addExact);
        merchantCents = Math.addExact(merchantCents, sums.merchantGetsCents());
        chargesCents = Math.addExact(chargesCents, sums.operatorGetsCents());
        merchantChargesCents = Math.addExact(merchantChargesCents, sums.merchantChargeCents());
        var day = dayOf(movement.at());
        today.put(movement.msisdn(), new DayTotal(day, paidOn(movement.msisdn(), movement.at()) + sums.amountCents()));
    }

    private void paidOut(Entry.Outflow outflow) {
        var paid = outflow.paid();
        wallets.merge(outflow.msisdn(), paid.amountCents(), Math::addExact);
        merchantCents = Math.subtractExact(merchantCents, paid.merchantGivesCents());
        chargesCents = Math.addExact(chargesCents, paid.merchantChargeCents());
        merchantChargesCents = Math.addExact(merchantChargesCents, paid.merchantChargeCents());
        if (outflow.cause() instanceof Entry.Cause.Reversal(var original)) {
            reversed.merge(original, paid.amountCents(), Math::addExact);
        }
    }

    Optional<Entry.Movement> payment(String receipt) {
        return Optional.ofNullable(payments.get(receipt));
    }

    /** What can still be taken back of a payment. */
    long leftOf(Entry.Movement payment) {
        return payment.sums().amountCents() - reversed.getOrDefault(payment.receipt(), 0L);
    }

    boolean knows(String msisdn) {
        return wallets.containsKey(msisdn);
    }

    long wallet(String msisdn) {
        return wallets.getOrDefault(msisdn, 0L);
    }

    long allWallets() {
        return wallets.values().stream().mapToLong(Long::longValue).sum();
    }

    long paidOn(String msisdn, Instant at) {
        var total = today.get(msisdn);
        return total != null && total.day().equals(dayOf(at)) ? total.cents() : 0;
    }

    long merchant() {
        return merchantCents;
    }

    long charges() {
        return chargesCents;
    }

    long merchantCharges() {
        return merchantChargesCents;
    }

    long paidIn() {
        return paidInCents;
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(Receipts.NAIROBI).toLocalDate();
    }
}

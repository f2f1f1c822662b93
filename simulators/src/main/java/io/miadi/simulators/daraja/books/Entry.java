package io.miadi.simulators.daraja.books;

import java.time.Instant;

/** A line of the ledger. Lines are only added. */
public sealed interface Entry {
    Instant at();

    String msisdn();

    /** Money that came to a wallet from outside the simulated world, or left it when negative. */
    record TopUp(Instant at, String msisdn, long cents) implements Entry {}

    /** A payment from a wallet to the merchant. */
    record Movement(String receipt, Instant at, Purpose purpose, String msisdn, Sums sums) implements Entry {}

    /** What was paid for: the push that asked, and the account reference that the merchant gave. */
    record Purpose(String checkoutRequestId, String accountReference) {}

    /** The payer gives amount and payer's charge; the merchant gets amount less its own charge. */
    record Sums(long amountCents, long payerChargeCents, long merchantChargeCents) {
        public long payerGivesCents() {
            return Math.addExact(amountCents, payerChargeCents);
        }

        public long merchantGetsCents() {
            return Math.subtractExact(amountCents, merchantChargeCents);
        }

        public long operatorGetsCents() {
            return Math.addExact(payerChargeCents, merchantChargeCents);
        }
    }
}

package io.miadi.simulators.daraja.books;

import java.time.Instant;

/** A line of the ledger. Lines are only added. */
public sealed interface Entry {
    Instant at();

    String msisdn();

    /** Money that came to a wallet from outside the simulated world, or left it when negative. */
    record TopUp(Instant at, String msisdn, long cents) implements Entry {}

    /** A payment from a wallet to the merchant: asked for by a push, or made by the payer alone. */
    record Movement(String receipt, Instant at, Purpose purpose, String msisdn, Sums sums) implements Entry {}

    /** Money from the merchant to a wallet. */
    record Outflow(String receipt, Instant at, String msisdn, Cause cause, Paid paid) implements Entry {}

    /** Why money left the merchant. */
    sealed interface Cause {
        /** A payment was taken back, in whole or in part. */
        record Reversal(String originalReceipt) implements Cause {}

        /** The merchant paid somebody (B2C) under an id of its own. */
        record BusinessPayment(String originatorConversationId) implements Cause {}
    }

    /** The wallet gets the amount; the merchant gives the charge as well. */
    record Paid(long amountCents, long merchantChargeCents) {
        public long merchantGivesCents() {
            return Math.addExact(amountCents, merchantChargeCents);
        }
    }

    /**
     * What was paid for.
     *
     * @param checkoutRequestId the push that asked; empty where the payer paid unasked
     * @param accountReference given by the merchant with a push, typed by the payer otherwise
     */
    record Purpose(String checkoutRequestId, String accountReference) {
        public static Purpose typed(String accountReference) {
            return new Purpose("", accountReference);
        }

        public boolean isUnasked() {
            return checkoutRequestId.isEmpty();
        }
    }

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

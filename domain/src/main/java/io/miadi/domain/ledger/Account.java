package io.miadi.domain.ledger;

/**
 * An account of the books.
 *
 * @param of which one where there are several: the provider's name, the source of income; empty otherwise
 */
public record Account(Kind kind, String of) {
    /** What an account says about the practice; assets and expenses usually stand on the debit side, the others on the credit side. */
    public enum Nature {
        ASSET,
        LIABILITY,
        INCOME,
        EXPENSE
    }

    public enum Kind {
        CLIENT_RECEIVABLE(Nature.ASSET),
        /** Fees that fell due for sessions that have not taken place yet. */
        DEFERRED_INCOME(Nature.LIABILITY),
        /** What a provider took in for the practice and has not paid out. */
        PROVIDER_CLEARING(Nature.ASSET),
        CASH_IN_HAND(Nature.ASSET),
        CARD_CLEARING(Nature.ASSET),
        UNAPPLIED_CLIENT_FUNDS(Nature.LIABILITY),
        /** Approved to go back to clients, and not back yet. */
        REFUNDS_PAYABLE(Nature.LIABILITY),
        /** What a provider's statement shows and no record of ours explains yet. */
        SUSPENSE(Nature.LIABILITY),
        /** What came in over the practice's account and is for something else than its sessions. */
        HELD_FOR_OTHERS(Nature.LIABILITY),
        /** What a provider paid out to the practice's bank; the bank's own statement says whether it arrived. */
        BANK(Nature.ASSET),
        PROVIDER_FEES(Nature.EXPENSE),
        INCOME(Nature.INCOME);

        private final Nature nature;

        Kind(Nature nature) {
            this.nature = nature;
        }

        public Nature nature() {
            return nature;
        }
    }

    static Account of(Kind kind) {
        return new Account(kind, "");
    }

    @Override
    public String toString() {
        return of.isEmpty() ? kind.name() : kind.name() + ":" + of;
    }
}

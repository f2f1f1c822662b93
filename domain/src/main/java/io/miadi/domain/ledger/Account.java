package io.miadi.domain.ledger;

/**
 * An account of the books.
 *
 * @param of which one where there are several: the provider's name, the source of income; empty otherwise
 */
public record Account(Kind kind, String of) {
    public enum Kind {
        CLIENT_RECEIVABLE,
        DEFERRED_INCOME,
        PROVIDER_CLEARING,
        CASH_IN_HAND,
        CARD_CLEARING,
        UNAPPLIED_CLIENT_FUNDS,
        INCOME
    }

    static Account of(Kind kind) {
        return new Account(kind, "");
    }

    @Override
    public String toString() {
        return of.isEmpty() ? kind.name() : kind.name() + ":" + of;
    }
}

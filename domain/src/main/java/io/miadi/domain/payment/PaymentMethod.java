package io.miadi.domain.payment;

/** By which way money is asked for or taken. M-Pesa is one among several; each has its own clearing account. */
public enum PaymentMethod {
    MPESA("mpesa"),
    CASH("cash"),
    CARD_AT_DESK("card");

    private final String account;

    PaymentMethod(String account) {
        this.account = account;
    }

    /** The name of the account in the books that money of this method is expected on. */
    public String account() {
        return account;
    }

    /** Whether a member of staff takes the money and says so, instead of a provider. */
    public boolean isDesk() {
        return this != MPESA;
    }

    /** Whether money of this method may be recorded under a number from elsewhere: only a card terminal's, and none like ours. */
    public boolean takesSlip(Receipt slip) {
        return this == CARD_AT_DESK && !slip.looksLikeOurs();
    }
}

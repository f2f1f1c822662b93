package io.miadi.domain.ledger;

import io.miadi.domain.ledger.Account.Kind;
import io.miadi.domain.ledger.Posting.Side;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.reconciliation.Balance;
import java.util.List;

/**
 * Which entry a line of M-Pesa's statement makes. The clearing account follows the statement from the moment it is taken in: what
 * our records explain is booked by them, charges and payouts are booked by what they are, and the rest waits in suspense.
 */
public final class StatementBookkeeping {
    private static final Account CLEARING = Bookkeeping.clearing(PaymentMethod.MPESA);
    private static final Account FEES = Account.of(Kind.PROVIDER_FEES);
    private static final Account BANK = Account.of(Kind.BANK);

    private StatementBookkeeping() {}

    /** Where money stands that no record of ours explains. */
    public enum Place {
        SUSPENSE(Kind.SUSPENSE),
        HELD_FOR_OTHERS(Kind.HELD_FOR_OTHERS);

        private final Account account;

        Place(Kind kind) {
            this.account = Account.of(kind);
        }
    }

    /** The provider charged, or gave a charge back. */
    public static JournalEntry charged(String line, Balance change) {
        return entry("line.charged", line, FEES, change);
    }

    /** The provider paid out to the bank, or took a payout back. */
    public static JournalEntry paidOut(String line, Balance change) {
        return entry("line.paid-out", line, BANK, change);
    }

    /** The line moved more, or less, than our records say. */
    public static JournalEntry suspended(String line, Balance change) {
        return entry("line.suspended", line, Place.SUSPENSE.account, change);
    }

    /** Our records came to explain what stood there. */
    public static JournalEntry identified(String line, Place from, Balance amount) {
        return entry("line.identified", line, from.account, amount.negated());
    }

    /** A person said where it belongs. */
    public static JournalEntry moved(String line, Place from, Place to, Balance amount) {
        return entry("line.moved", line, from.account, to.account, amount);
    }

    private static JournalEntry entry(String cause, String line, Account other, Balance change) {
        return entry(cause, line, CLEARING, other, change);
    }

    private static JournalEntry entry(String cause, String line, Account debit, Account credit, Balance amount) {
        boolean turned = amount.isBelowZero();
        return new JournalEntry(
                cause,
                new Subject.OfLine(line),
                List.of(
                        new Posting(turned ? credit : debit, Side.DEBIT, amount.size()),
                        new Posting(turned ? debit : credit, Side.CREDIT, amount.size())));
    }
}

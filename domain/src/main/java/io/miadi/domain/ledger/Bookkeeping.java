package io.miadi.domain.ledger;

import io.miadi.domain.ledger.Account.Kind;
import io.miadi.domain.ledger.Posting.Side;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which entry each money event makes. An event that moves nothing makes none. */
public final class Bookkeeping {
    private static final Account RECEIVABLE = Account.of(Kind.CLIENT_RECEIVABLE);
    private static final Account DEFERRED = Account.of(Kind.DEFERRED_INCOME);
    private static final Account UNAPPLIED = Account.of(Kind.UNAPPLIED_CLIENT_FUNDS);
    static final Account SESSION_INCOME = new Account(Kind.INCOME, "session");
    static final Account NO_SHOW_INCOME = new Account(Kind.INCOME, "no-show");
    static final Account CANCELLATION_INCOME = new Account(Kind.INCOME, "cancellation");

    private Bookkeeping() {}

    /** A session was approved and its fee fell due. */
    public static JournalEntry feeDue(Payment payment) {
        return move("fee.due", payment, RECEIVABLE, DEFERRED, payment.amount());
    }

    /** Money came in. What the due does not take is the client's own until a person decides. */
    public static JournalEntry received(Payment payment, Attempt attempt, Capture capture) {
        var lines = new ArrayList<Posting>();
        lines.add(new Posting(clearing(attempt.method()), Side.DEBIT, capture.captured()));
        add(lines, RECEIVABLE, Side.CREDIT, capture.applied());
        add(lines, UNAPPLIED, Side.CREDIT, capture.unapplied());
        return new JournalEntry("payment.received", payment.session(), lines);
    }

    /**
     * A due that was not paid in full is waived; a part that was paid becomes the client's own again.
     *
     * @param payment as it was before the waiver
     */
    public static JournalEntry waived(Payment payment) {
        var lines = new ArrayList<Posting>();
        lines.add(new Posting(DEFERRED, Side.DEBIT, payment.amount()));
        add(lines, RECEIVABLE, Side.CREDIT, payment.remaining());
        add(lines, UNAPPLIED, Side.CREDIT, payment.applied());
        return new JournalEntry("fee.waived", payment.session(), lines);
    }

    /** A paid session was cancelled: what the policy keeps is earned, the rest waits for its refund. */
    public static Optional<JournalEntry> cancelled(Payment payment, Money refundable) {
        var kept = payment.amount().minus(refundable);
        return kept.isZero()
                ? Optional.empty()
                : Optional.of(move("fee.kept", payment, DEFERRED, CANCELLATION_INCOME, kept));
    }

    /** A session took place, and its fee is earned. */
    public static JournalEntry completed(Payment payment) {
        return move("fee.earned", payment, DEFERRED, SESSION_INCOME, payment.amount());
    }

    /** The client did not come; the fee is kept. */
    public static JournalEntry missed(Payment payment) {
        return move("fee.missed", payment, DEFERRED, NO_SHOW_INCOME, payment.amount());
    }

    /** An outcome was corrected: the income changes its name by a compensating entry. */
    public static JournalEntry corrected(Session after, Payment payment) {
        return switch (after.state().name()) {
            case COMPLETED -> move("outcome.corrected", payment, NO_SHOW_INCOME, SESSION_INCOME, payment.amount());
            case NO_SHOW -> move("outcome.corrected", payment, SESSION_INCOME, NO_SHOW_INCOME, payment.amount());
            case PENDING, APPROVED, CONFIRMED, CHECKED_IN, CANCELLED, DECLINED, EXPIRED ->
                throw new IllegalArgumentException(
                        "no outcome to correct: " + after.state().name());
        };
    }

    static Account clearing(PaymentMethod method) {
        return switch (method) {
            case MPESA -> new Account(Kind.PROVIDER_CLEARING, method.account());
            case CASH -> Account.of(Kind.CASH_IN_HAND);
            case CARD_AT_DESK -> Account.of(Kind.CARD_CLEARING);
        };
    }

    private static JournalEntry move(String cause, Payment payment, Account debit, Account credit, Money amount) {
        return new JournalEntry(
                cause,
                payment.session(),
                List.of(new Posting(debit, Side.DEBIT, amount), new Posting(credit, Side.CREDIT, amount)));
    }

    private static void add(List<Posting> lines, Account account, Side side, Money amount) {
        if (!amount.isZero()) {
            lines.add(new Posting(account, side, amount));
        }
    }
}

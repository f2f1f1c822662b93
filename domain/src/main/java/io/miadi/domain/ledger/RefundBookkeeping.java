package io.miadi.domain.ledger;

import io.miadi.domain.ledger.Account.Kind;
import io.miadi.domain.ledger.Posting.Side;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.refund.Fund;
import io.miadi.domain.refund.Refund;
import java.util.ArrayList;
import java.util.List;

/** Which entry each event of a refund makes. Until the money is back, what was approved is owed. */
public final class RefundBookkeeping {
    private static final Account PAYABLE = Account.of(Kind.REFUNDS_PAYABLE);

    private RefundBookkeeping() {}

    /** It was approved: out of its funds, and owed from now on. */
    public static JournalEntry approved(Refund refund) {
        return entry("refund.approved", refund, Side.DEBIT);
    }

    /** It came to nothing: back into its funds. */
    public static JournalEntry failed(Refund refund) {
        return entry("refund.failed", refund, Side.CREDIT);
    }

    /** The money is back with the client. */
    public static JournalEntry returned(Refund refund, PaymentMethod method) {
        return new JournalEntry(
                "refund.returned",
                refund.target().session(),
                List.of(
                        new Posting(PAYABLE, Side.DEBIT, refund.amount()),
                        new Posting(Bookkeeping.clearing(method), Side.CREDIT, refund.amount())));
    }

    private static JournalEntry entry(String cause, Refund refund, Side funds) {
        var lines = new ArrayList<Posting>();
        refund.parts().forEach(part -> lines.add(new Posting(account(part.fund()), funds, part.amount())));
        lines.add(new Posting(PAYABLE, funds == Side.DEBIT ? Side.CREDIT : Side.DEBIT, refund.amount()));
        return new JournalEntry(cause, refund.target().session(), lines);
    }

    private static Account account(Fund fund) {
        return switch (fund) {
            case UNAPPLIED -> Account.of(Kind.UNAPPLIED_CLIENT_FUNDS);
            case DEFERRED -> Account.of(Kind.DEFERRED_INCOME);
            case SESSION_INCOME -> Bookkeeping.SESSION_INCOME;
            case NO_SHOW_INCOME -> Bookkeeping.NO_SHOW_INCOME;
            case CANCELLATION_INCOME -> Bookkeeping.CANCELLATION_INCOME;
        };
    }
}

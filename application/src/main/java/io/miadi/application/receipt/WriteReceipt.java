package io.miadi.application.receipt;

import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.practice.Practice;
import io.miadi.domain.session.Session;
import java.util.Optional;

/** Puts the facts of a receipt together. */
public final class WriteReceipt {
    private final Practice practice;

    public WriteReceipt(Practice practice) {
        this.practice = practice;
    }

    /** The receipt of the money that the attempt brought; empty for an attempt without money. */
    public Optional<ReceiptDocument> of(
            Session session, Payment payment, Attempt attempt, PersonName client, Language language) {
        return attempt.capture()
                .map(capture -> new ReceiptDocument.Paid(
                        capture.captured(),
                        attempt.method(),
                        attempt.paidAt().orElse(attempt.sentAt()),
                        leaves(payment, attempt, capture)))
                .map(paid -> new ReceiptDocument(
                        payment.reference() + "-" + attempt.number(),
                        practice,
                        client,
                        session.time().start(),
                        paid,
                        attempt.receipt().filter(number -> !number.looksLikeOurs()),
                        language));
    }

    /**
     * What a part left to be paid when it came, told by what no later word or cancellation changes: a receipt says the same
     * whenever it is printed. The numbers and times of attempts do not tell which money was here first, since a prompt's may be
     * heard of last; but a prompt asks for all that is left, so its money leaves nothing, and ends what the desk can take.
     */
    private static Optional<Money> leaves(Payment payment, Attempt attempt, Capture capture) {
        var due = payment.amount();
        if (attempt.method().isDesk()) {
            return capture.captured().equals(due) ? Optional.empty() : Optional.of(afterDesk(payment, attempt));
        }
        boolean part = attempt.pays() && !capture.captured().isAtLeast(due);
        return part ? Optional.of(Money.zero(due.currency())) : Optional.empty();
    }

    private static Money afterDesk(Payment payment, Attempt last) {
        return payment.attempts().stream()
                .filter(a -> a.method().isDesk() && a.number() <= last.number())
                .flatMap(a -> a.capture().stream())
                .map(Capture::captured)
                .reduce(payment.amount(), Money::minus);
    }
}

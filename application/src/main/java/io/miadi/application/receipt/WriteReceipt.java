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
                        leaves(payment, attempt, capture.captured())))
                .map(paid -> new ReceiptDocument(
                        payment.reference() + "-" + attempt.number(),
                        practice,
                        client,
                        session.time().start(),
                        paid,
                        attempt.receipt().filter(number -> !number.looksLikeOurs()),
                        language));
    }

    /** Counted from what had come until then, not from what stands now: a receipt says the same whenever it is printed. */
    private static Optional<Money> leaves(Payment payment, Attempt attempt, Money paid) {
        var due = payment.amount();
        if (!paid.currency().equals(due.currency()) || paid.isAtLeast(due)) {
            return Optional.empty();
        }
        var until = payment.attempts().stream()
                .filter(a -> a.number() <= attempt.number())
                .flatMap(a -> a.capture().stream())
                .map(Capture::captured)
                .filter(money -> money.currency().equals(due.currency()))
                .reduce(Money.zero(due.currency()), Money::plus);
        return Optional.of(due.minusUpTo(until));
    }
}

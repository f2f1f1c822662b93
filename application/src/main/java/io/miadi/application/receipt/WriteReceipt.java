package io.miadi.application.receipt;

import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.payment.Attempt;
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
                        capture.captured(), attempt.method(), attempt.paidAt().orElse(attempt.sentAt())))
                .map(paid -> new ReceiptDocument(
                        payment.reference() + "-" + attempt.number(),
                        practice,
                        client,
                        session.time().start(),
                        paid,
                        attempt.receipt(),
                        language));
    }
}

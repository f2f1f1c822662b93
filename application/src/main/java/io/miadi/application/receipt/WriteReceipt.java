package io.miadi.application.receipt;

import io.miadi.application.recipient.Recipient;
import io.miadi.application.recipient.Recipients;
import io.miadi.domain.identity.Language;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.practice.Practice;
import io.miadi.domain.session.Session;
import java.util.Optional;

/** Puts the facts of a receipt together. */
public final class WriteReceipt {
    private final Recipients recipients;
    private final Practice practice;

    public WriteReceipt(Recipients recipients, Practice practice) {
        this.recipients = recipients;
        this.practice = practice;
    }

    /** The receipt of the money that the attempt brought; empty for an attempt without money or a client who is gone. */
    public Optional<ReceiptDocument> of(Session session, Payment payment, Attempt attempt, Language language) {
        var client = recipients.find(payment.client()).map(Recipient::name);
        var paid = attempt.capture()
                .map(capture -> new ReceiptDocument.Paid(
                        capture.captured(),
                        attempt.method(),
                        attempt.fold().deciding().map(Evidence::at).orElse(attempt.sentAt())));
        return client.flatMap(name -> paid.map(money -> new ReceiptDocument(
                payment.reference() + "-" + attempt.number(),
                practice,
                name,
                session.time().start(),
                money,
                attempt.receipt(),
                language)));
    }
}

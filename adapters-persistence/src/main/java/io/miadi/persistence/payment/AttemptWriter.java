package io.miadi.persistence.payment;

import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.time.Instant;
import java.util.Optional;

/** Writes attempts, and what was learnt about each together with the word that taught it. */
final class AttemptWriter {
    static final StatementBook BOOK = new StatementBook("attempt-writer");

    /** Whichever rule the other attempt meets first: that one is live, or that its number is taken. */
    private static final String OPEN_UNLESS_ONE_LIVES = BOOK.add("openUnlessOneLives", """
            insert into attempt (id, payment_id, number, method, amount_minor, currency, payer_sealed, sent_at,
                                 merchant_request_id, checkout_request_id, state, captured_minor, captured_currency,
                                 applied_minor, released_by, released_reason, released_at, token_hash, next_check_at)
            values (:attempt, :payment, :number, :method, :amountMinor, :currency, :payerSealed, :sentAt,
                    :merchantRequestId, :checkoutRequestId, :state, :capturedMinor, :capturedCurrency,
                    :appliedMinor, :releasedBy, :releasedReason, :releasedAt, :tokenHash, :checkAt)
                on conflict do nothing
            """);

    private static final String RECORD = BOOK.add("record", """
            update attempt
               set merchant_request_id = :merchantRequestId, checkout_request_id = :checkoutRequestId, state = :state,
                   captured_minor = :capturedMinor, captured_currency = :capturedCurrency, applied_minor = :appliedMinor,
                   released_by = :releasedBy, released_reason = :releasedReason, released_at = :releasedAt,
                   next_check_at = :checkAt
             where id = :attempt and payment_id = :payment
            """);

    private static final String RECORD_WITH_WORD = BOOK.add("recordWithWord", """
            with word as (
                insert into evidence (attempt_id, source, strength, verdict, moved_minor, moved_currency, receipt, ending,
                                      reason, code, words, at, digest, mismatch)
                values (:attempt, :source, :strength, :verdict, :movedMinor, :movedCurrency, :receipt, :ending,
                        :reason, :code, :words, :at, :digest, :mismatch)
            )
            update attempt
               set merchant_request_id = :merchantRequestId, checkout_request_id = :checkoutRequestId, state = :state,
                   captured_minor = :capturedMinor, captured_currency = :capturedCurrency, applied_minor = :appliedMinor,
                   released_by = :releasedBy, released_reason = :releasedReason, released_at = :releasedAt,
                   next_check_at = :checkAt
             where id = :attempt and payment_id = :payment
            """);

    private static final String APPLY = BOOK.add("apply", """
            update attempt
               set applied_minor = :appliedMinor
             where id = :attempt
            """);

    private static final String TAKE_RECEIPT = BOOK.add("takeReceipt", """
            insert into receipt (method, receipt, attempt_id)
            values (:method, :receipt, :attempt)
                on conflict (method, receipt) do nothing
            """);

    private static final String OWNS_RECEIPT = BOOK.add("ownsReceipt", """
            select exists (select from receipt where method = :method and receipt = :receipt and attempt_id = :attempt)
            """);

    private final DatabaseSession database;
    private final AttemptColumns attempts;

    AttemptWriter(DatabaseSession database, AttemptColumns attempts) {
        this.database = database;
        this.attempts = attempts;
    }

    boolean open(PaymentId payment, Attempt attempt, Optional<String> tokenHash, Optional<Instant> checkAt) {
        if (!attempt.evidence().isEmpty()) {
            throw new IllegalArgumentException("nothing is known of an attempt that is being opened: " + attempt.id());
        }
        var insert = attempts.bindRequest(database.current().createUpdate(OPEN_UNLESS_ONE_LIVES), attempt)
                .bind("payment", payment.value())
                .bind("tokenHash", tokenHash.orElse(null))
                .bind("checkAt", Times.utc(checkAt));
        return AttemptColumns.bindOutcome(insert, attempt).execute() == 1;
    }

    void record(PaymentId payment, Attempt attempt, Optional<Evidence> word, Optional<Instant> checkAt) {
        var update = database.current().createUpdate(word.isPresent() ? RECORD_WITH_WORD : RECORD);
        word.ifPresent(evidence -> VerdictColumns.bind(update, evidence));
        int recorded = AttemptColumns.bindOutcome(update, attempt)
                .bind("payment", payment.value())
                .bind("checkAt", Times.utc(checkAt))
                .execute();
        if (recorded != 1) {
            throw new IllegalStateException("not an attempt of this payment: " + attempt.id());
        }
    }

    void apply(Attempt attempt) {
        attempt.capture()
                .ifPresent(capture -> database.current()
                        .createUpdate(APPLY)
                        .bind("attempt", attempt.id().value())
                        .bind("appliedMinor", capture.applied().minor())
                        .execute());
    }

    boolean takeReceipt(PaymentMethod method, Receipt receipt, AttemptId attempt) {
        var handle = database.current();
        int taken = handle.createUpdate(TAKE_RECEIPT)
                .bind("method", method.name())
                .bind("receipt", receipt.value())
                .bind("attempt", attempt.value())
                .execute();
        return taken == 1
                || handle.createQuery(OWNS_RECEIPT)
                        .bind("method", method.name())
                        .bind("receipt", receipt.value())
                        .bind("attempt", attempt.value())
                        .map((columns, context) -> columns.getBoolean(1))
                        .one();
    }
}

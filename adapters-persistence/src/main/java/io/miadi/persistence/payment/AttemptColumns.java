package io.miadi.persistence.payment;

import io.miadi.application.secret.SealedPlace;
import io.miadi.application.secret.Sealer;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Release;
import io.miadi.domain.phone.Msisdn;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.Texts;
import io.miadi.persistence.statement.Times;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** An attempt as columns and back. The payer's number is sealed. */
final class AttemptColumns {
    private final Sealer sealer;

    AttemptColumns(Sealer sealer) {
        this.sealer = sealer;
    }

    /** What is said once, when the attempt is opened. */
    <S extends SqlStatement<S>> S bindRequest(S statement, Attempt attempt) {
        var payer = attempt.payer()
                .map(p -> sealer.seal(p.digits().getBytes(StandardCharsets.US_ASCII), place(attempt.id())));
        return statement
                .bind("number", attempt.number())
                .bind("method", attempt.method().name())
                .bind("amountMinor", attempt.amount().minor())
                .bind("currency", attempt.amount().currency().getCurrencyCode())
                .bind("payerSealed", payer.orElse(null))
                .bind("sentAt", Times.utc(attempt.sentAt()));
    }

    /** What is learnt later. The state is always the one that the evidence adds up to. */
    static <S extends SqlStatement<S>> S bindOutcome(S statement, Attempt attempt) {
        var refs = attempt.refs();
        var capture = attempt.capture();
        var release = attempt.release();
        return statement
                .bind("attempt", attempt.id().value())
                .bind(
                        "merchantRequestId",
                        refs.map(ProviderRefs::merchantRequestId)
                                .map(Texts::storable)
                                .orElse(null))
                .bind(
                        "checkoutRequestId",
                        refs.map(ProviderRefs::checkoutRequestId)
                                .map(Texts::storable)
                                .orElse(null))
                .bind("state", attempt.state().name())
                .bind("capturedMinor", capture.map(c -> c.captured().minor()).orElse(null))
                .bind(
                        "capturedCurrency",
                        capture.map(c -> c.captured().currency().getCurrencyCode())
                                .orElse(null))
                .bind("appliedMinor", capture.map(c -> c.applied().minor()).orElse(null))
                .bind("releasedBy", release.map(r -> r.by().value()).orElse(null))
                .bind(
                        "releasedReason",
                        release.map(Release::reason).map(Texts::storable).orElse(null))
                .bind("releasedAt", Times.utc(release.map(Release::at)));
    }

    /** The attempt on whose first row the reader stands, before its evidence was read. */
    Attempt read(Row row) throws SQLException {
        var id = new AttemptId(row.uuid("attempt_id"));
        return new Attempt(
                id,
                row.integer("number"),
                PaymentMethod.valueOf(row.text("method")),
                row.money("attempt_minor", "attempt_currency"),
                row.optionalBytes("payer_sealed").map(hidden -> payer(hidden, id)),
                row.instant("sent_at"),
                refs(row),
                List.of(),
                release(row),
                capture(row));
    }

    static Attempt withEvidence(Attempt bare, List<Evidence> evidence) {
        return new Attempt(
                bare.id(),
                bare.number(),
                bare.method(),
                bare.amount(),
                bare.payer(),
                bare.sentAt(),
                bare.refs(),
                evidence,
                bare.release(),
                bare.capture());
    }

    private Msisdn payer(byte[] hidden, AttemptId id) {
        return new Msisdn(new String(sealer.open(hidden, place(id)), StandardCharsets.US_ASCII));
    }

    static SealedPlace place(AttemptId id) {
        return new SealedPlace("attempt", "payer_sealed", id.toString());
    }

    private static Optional<ProviderRefs> refs(Row row) throws SQLException {
        return row.isNull("checkout_request_id")
                ? Optional.empty()
                : Optional.of(new ProviderRefs(row.text("merchant_request_id"), row.text("checkout_request_id")));
    }

    private static Optional<Release> release(Row row) throws SQLException {
        return row.isNull("released_by")
                ? Optional.empty()
                : Optional.of(new Release(
                        new PersonId(row.uuid("released_by")),
                        row.text("released_reason"),
                        row.instant("released_at")));
    }

    private static Optional<Capture> capture(Row row) throws SQLException {
        if (row.isNull("captured_minor")) {
            return Optional.empty();
        }
        var captured = row.money("captured_minor", "captured_currency");
        return Optional.of(new Capture(captured, new Money(row.number("applied_minor"), captured.currency())));
    }
}

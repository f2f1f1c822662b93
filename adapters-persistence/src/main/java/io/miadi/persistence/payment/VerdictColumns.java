package io.miadi.persistence.payment;

import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.Mismatch;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Strength;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.payment.Verdict.InProgress;
import io.miadi.domain.payment.Verdict.Moved;
import io.miadi.domain.payment.Verdict.NotMoved;
import io.miadi.domain.payment.Verdict.Unclear;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.Texts;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** A piece of evidence as columns and back, with nothing of its verdict left out. */
final class VerdictColumns {
    private VerdictColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Evidence word) {
        var verdict = word.verdict();
        var moved = verdict instanceof Moved m ? Optional.of(m) : Optional.<Moved>empty();
        var failure = verdict instanceof NotMoved(var f) ? Optional.of(f) : Optional.<Failure>empty();
        return statement
                .bind("source", word.source().name())
                .bind("strength", word.strength().name())
                .bind("verdict", kind(verdict))
                .bind("movedMinor", moved.map(m -> m.amount().minor()).orElse(null))
                .bind(
                        "movedCurrency",
                        moved.map(m -> m.amount().currency().getCurrencyCode()).orElse(null))
                .bind(
                        "receipt",
                        moved.flatMap(Moved::receipt).map(Receipt::value).orElse(null))
                .bind("ending", failure.map(f -> f.ending().name()).orElse(null))
                .bind("reason", failure.map(f -> f.reason().name()).orElse(null))
                .bind("code", failure.map(Failure::code).map(Texts::storable).orElse(null))
                .bind("words", words(verdict).map(Texts::storable).orElse(null))
                .bind("at", Times.utc(word.at()))
                .bind("digest", word.digest())
                .bind("mismatch", word.mismatch().map(Mismatch::name).orElse(null));
    }

    private static Optional<String> words(Verdict verdict) {
        return switch (verdict) {
            case NotMoved(var failure) -> Optional.of(failure.words());
            case Unclear(var cause) -> Optional.of(cause);
            case Moved m -> Optional.empty();
            case InProgress p -> Optional.empty();
        };
    }

    private static String kind(Verdict verdict) {
        return switch (verdict) {
            case Moved m -> "MOVED";
            case NotMoved n -> "NOT_MOVED";
            case InProgress p -> "IN_PROGRESS";
            case Unclear u -> "UNCLEAR";
        };
    }

    static Evidence read(Row row) throws SQLException {
        return new Evidence(
                EvidenceSource.valueOf(row.text("source")),
                Strength.valueOf(row.text("strength")),
                verdict(row),
                row.instant("at"),
                row.text("digest"),
                row.optionalText("mismatch").map(Mismatch::valueOf));
    }

    private static Verdict verdict(Row row) throws SQLException {
        var kind = row.text("verdict");
        return switch (kind) {
            case "MOVED" ->
                new Moved(
                        row.money("moved_minor", "moved_currency"),
                        row.optionalText("receipt").map(Receipt::new));
            case "NOT_MOVED" ->
                new NotMoved(new Failure(
                        AttemptState.valueOf(row.text("ending")),
                        FailureReason.valueOf(row.text("reason")),
                        row.text("code"),
                        row.text("words")));
            case "IN_PROGRESS" -> new InProgress();
            case "UNCLEAR" -> new Unclear(row.text("words"));
            default -> throw new IllegalStateException("no verdict: " + kind);
        };
    }
}

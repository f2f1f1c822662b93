package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.statement.ShowStatements.RowOutcome;
import io.miadi.domain.identity.Language;
import io.miadi.domain.reconciliation.intake.RejectReason;
import io.miadi.domain.reconciliation.intake.RejectedRow;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.http.language.Wording;
import io.miadi.http.money.MoneyBody;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One row of a file and what becomes of it. The payer is not shown: whoever needs the number has the file. */
record RowView(
        int row,
        String outcome,
        @Nullable String kind,
        @Nullable String direction,
        @Nullable MoneyBody amount,
        @Nullable OffsetDateTime at,
        @Nullable String receipt,
        @Nullable String reference,
        @Nullable Boolean completed,
        @Nullable Rejection rejection) {

    /** @param column as the file calls it */
    record Rejection(String column, String reason, String text) {}

    static RowView of(RowOutcome outcome, ZoneId zone, Language language) {
        return switch (outcome) {
            case RowOutcome.Accepted(var row, var revises) -> of(row, revises ? "REVISES" : "ACCEPTED", zone);
            case RowOutcome.Seen(var row) -> of(row, "SEEN", zone);
            case RowOutcome.Rejected(var row) -> of(row, language);
        };
    }

    private static RowView of(ReportedRow row, String outcome, ZoneId zone) {
        var movement = row.movement();
        return new RowView(
                row.number(),
                outcome,
                movement.kind().name(),
                movement.direction().name(),
                MoneyBody.of(movement.amount()),
                movement.at().atZone(zone).toOffsetDateTime(),
                row.told().providerId(),
                row.told().reference(),
                row.completed(),
                null);
    }

    private static RowView of(RejectedRow row, Language language) {
        var rejection = new Rejection(
                row.column(), row.reason().name(), words(row.reason()).in(language));
        return new RowView(row.number(), "REJECTED", null, null, null, null, null, null, null, rejection);
    }

    private static Wording words(RejectReason reason) {
        return switch (reason) {
            case AMOUNT_UNREADABLE -> new Wording("This is no amount.", "Hiki si kiasi.");
            case TOO_MANY_DECIMALS ->
                new Wording(
                        "The amount has more decimals than its currency.",
                        "Kiasi kina desimali nyingi kuliko sarafu yake.");
            case AMOUNT_TOO_LARGE -> new Wording("The amount is too large.", "Kiasi ni kikubwa mno.");
            case AMOUNT_MISSING -> new Wording("Neither column has an amount.", "Hakuna safu yenye kiasi.");
            case AMOUNT_IN_BOTH_COLUMNS -> new Wording("Both columns have an amount.", "Safu zote mbili zina kiasi.");
            case SIGN_AGAINST_COLUMN ->
                new Wording(
                        "The sign of the amount does not fit its column.", "Alama ya kiasi hailingani na safu yake.");
            case TIME_MISSING -> new Wording("There is no time.", "Hakuna muda.");
            case TIME_UNREADABLE -> new Wording("This is no time.", "Huu si muda.");
            case STATUS_MISSING -> new Wording("There is no status.", "Hakuna hali.");
            case ID_UNREADABLE -> new Wording("This is no receipt number.", "Hii si nambari ya risiti.");
            case CURRENCY_UNREADABLE -> new Wording("This is no currency.", "Hii si sarafu.");
        };
    }
}

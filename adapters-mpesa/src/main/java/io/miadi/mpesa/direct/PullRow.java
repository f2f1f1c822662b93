package io.miadi.mpesa.direct;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.reconciliation.intake.Told;
import io.miadi.domain.time.TimeRange;
import io.miadi.mpesa.answer.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** One row of the list of payments. */
final class PullRow {
    private static final ZoneId EAST_AFRICA = ZoneId.of("Africa/Nairobi");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");
    /** Everything else in the list moves no payer's money in. */
    private static final String PAYMENT = "c2b";

    private static final int LONGEST = 64;

    private PullRow() {}

    /**
     * Reads a row; empty when it is no payment, or cannot be read: the statement has it.
     *
     * @param asked the time that was asked for
     */
    static Optional<ReportedRow> read(int number, JsonNode row, TimeRange asked) {
        var kind = Fields.text(row.get("transactiontype"), LONGEST).orElse("");
        var receipt = Fields.text(row.get("transactionId"), LONGEST)
                .map(id -> id.toUpperCase(Locale.ROOT))
                .filter(Receipt::isReceipt);
        var amount = DirectAmount.read(row.get("amount"));
        var at = Fields.text(row.get("trxDate"), LONGEST).flatMap(text -> time(text, asked));
        if (!kind.toLowerCase(Locale.ROOT).startsWith(PAYMENT)
                || receipt.isEmpty()
                || amount.isEmpty()
                || at.isEmpty()) {
            return Optional.empty();
        }
        Money moved = amount.get();
        var told = new Told(
                receipt.get(),
                DirectReference.read(row.get("billreference")),
                null,
                DirectPayer.read(row.get("msisdn")),
                kind);
        var movement = new Movement(LineKind.PAYMENT, Direction.IN, moved, at.get());
        return Optional.of(new ReportedRow(number, true, movement, told, null));
    }

    /** The letter Z stands behind times that are East African, as far as anybody knows; where only the other reading was asked for, it is that. */
    private static Optional<Instant> time(String text, TimeRange asked) {
        try {
            var local = LocalDateTime.parse(text, TIME);
            var here = local.atZone(EAST_AFRICA).toInstant();
            var there = local.toInstant(ZoneOffset.UTC);
            return Optional.of(!isAsked(here, asked) && isAsked(there, asked) ? there : here);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static boolean isAsked(Instant time, TimeRange asked) {
        return !time.isBefore(asked.start()) && !time.isAfter(asked.end());
    }
}

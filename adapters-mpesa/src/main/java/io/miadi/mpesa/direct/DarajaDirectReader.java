package io.miadi.mpesa.direct;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.application.reconciliation.channel.DirectReader;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.reconciliation.intake.Told;
import io.miadi.mpesa.answer.Fields;
import io.miadi.mpesa.answer.StrictJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Reads the body of a validation or a confirmation (daraja.md 5.2): every value is a string, what a person typed among them. */
public final class DarajaDirectReader implements DirectReader {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final ZoneId EAST_AFRICA = ZoneId.of("Africa/Nairobi");
    private static final int LONGEST = 64;

    @Override
    public Reading read(byte[] body) {
        var json = StrictJson.object(body);
        if (json.isEmpty()) {
            return new Reading.Unreadable("not one unambiguous JSON object");
        }
        return read(json.get());
    }

    private static Reading read(ObjectNode body) {
        var receipt = code(body, "TransID").filter(Receipt::isReceipt);
        var amount = DirectAmount.read(body.get("TransAmount"));
        var at = code(body, "TransTime").flatMap(DarajaDirectReader::time);
        var shortCode = code(body, "BusinessShortCode");
        if (receipt.isEmpty()) {
            return new Reading.Unreadable("no transaction id");
        }
        if (amount.isEmpty()) {
            return new Reading.Unreadable("no readable amount");
        }
        if (at.isEmpty()) {
            return new Reading.Unreadable("no readable time");
        }
        if (shortCode.isEmpty()) {
            return new Reading.Unreadable("no short code");
        }
        var movement = new Movement(LineKind.PAYMENT, Direction.IN, amount.get(), at.get());
        var told = new Told(
                receipt.get().toUpperCase(Locale.ROOT),
                DirectReference.read(body.get("BillRefNumber")),
                null,
                DirectPayer.read(body.get("MSISDN")),
                Fields.words(body.get("TransactionType")));
        return new Reading.Told(shortCode.get(), new ReportedRow(1, true, movement, told, null));
    }

    private static Optional<String> code(ObjectNode body, String name) {
        var node = body.get(name);
        return Fields.text(node, LONGEST).or(() -> Fields.code(node)).map(String::strip);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text, TIME).atZone(EAST_AFRICA).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}

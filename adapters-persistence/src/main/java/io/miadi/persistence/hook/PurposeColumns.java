package io.miadi.persistence.hook;

import io.miadi.application.hook.Hooks.Purpose;
import io.miadi.domain.refund.RefundId;
import io.miadi.persistence.statement.Row;
import java.sql.SQLException;
import java.util.Optional;

/** What an address is for, as its columns say it. */
final class PurposeColumns {
    private PurposeColumns() {}

    static String name(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Order order -> "ORDER";
            case Purpose.Question question -> "QUESTION";
            case Purpose.Direct direct -> "DIRECT";
        };
    }

    static Optional<RefundId> refund(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Order(var id) -> Optional.of(id);
            case Purpose.Question(var id) -> Optional.of(id);
            case Purpose.Direct() -> Optional.empty();
        };
    }

    static Purpose read(Row row) throws SQLException {
        var name = row.text("purpose");
        return switch (name) {
            case "ORDER" -> new Purpose.Order(new RefundId(row.uuid("refund_id")));
            case "QUESTION" -> new Purpose.Question(new RefundId(row.uuid("refund_id")));
            case "DIRECT" -> new Purpose.Direct();
            default -> throw new IllegalStateException("an address for something else: " + name);
        };
    }
}

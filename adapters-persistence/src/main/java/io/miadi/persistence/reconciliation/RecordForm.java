package io.miadi.persistence.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.domain.reconciliation.Belief;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.OwnRecord;

/** Dues and records of ours as stored JSON. */
final class RecordForm {
    private RecordForm() {}

    static ObjectNode write(Due due) {
        var fields = Fields.none().put("id", due.id()).put("client", due.client());
        fields.set("amount", Fields.money(due.amount()));
        fields.put("reference", due.reference()).put("from", due.from().toString());
        var closed = due.closed();
        return fields.put("closed", closed == null ? null : closed.toString());
    }

    static Due due(JsonNode fields) {
        return new Due(
                Fields.text(fields, "id"),
                Fields.text(fields, "client"),
                Fields.money(fields.path("amount")),
                Fields.optionalText(fields, "reference"),
                Fields.instant(fields, "from"),
                Fields.optionalInstant(fields, "closed"));
    }

    static ObjectNode write(OwnRecord record) {
        var movement = record.movement();
        var fields = Fields.none()
                .put("id", record.id())
                .put("account", record.account())
                .put("kind", movement.kind().name())
                .put("direction", movement.direction().name());
        fields.set("amount", Fields.money(movement.amount()));
        return fields.put("at", movement.at().toString())
                .put("belief", record.belief().name())
                .put("providerId", record.providerId())
                .put("due", record.due())
                .put("denied", record.denied());
    }

    static OwnRecord record(JsonNode fields) {
        var movement = new Movement(
                LineKind.valueOf(Fields.text(fields, "kind")),
                Direction.valueOf(Fields.text(fields, "direction")),
                Fields.money(fields.path("amount")),
                Fields.instant(fields, "at"));
        return new OwnRecord(
                Fields.text(fields, "id"),
                Fields.text(fields, "account"),
                movement,
                Belief.valueOf(Fields.text(fields, "belief")),
                Fields.optionalText(fields, "providerId"),
                Fields.optionalText(fields, "due"),
                Fields.flag(fields, "denied"));
    }
}

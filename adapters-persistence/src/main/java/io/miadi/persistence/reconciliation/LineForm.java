package io.miadi.persistence.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.Traces;

/** A line as stored JSON. */
final class LineForm {
    private LineForm() {}

    static ObjectNode write(Line line) {
        var movement = line.movement();
        var traces = line.traces();
        var fields = Fields.none()
                .put("id", line.id())
                .put("account", line.account())
                .put("kind", movement.kind().name())
                .put("direction", movement.direction().name());
        fields.set("amount", Fields.money(movement.amount()));
        return fields.put("at", movement.at().toString())
                .put("providerId", traces.providerId())
                .put("reference", traces.reference())
                .put("payer", traces.payer())
                .put("batch", traces.batch());
    }

    static Line read(JsonNode fields) {
        var movement = new Movement(
                LineKind.valueOf(Fields.text(fields, "kind")),
                Direction.valueOf(Fields.text(fields, "direction")),
                Fields.money(fields.path("amount")),
                Fields.instant(fields, "at"));
        var traces = new Traces(
                Fields.optionalText(fields, "providerId"),
                Fields.optionalText(fields, "reference"),
                Fields.optionalText(fields, "payer"),
                Fields.optionalText(fields, "batch"));
        return new Line(Fields.text(fields, "id"), Fields.text(fields, "account"), movement, traces);
    }
}

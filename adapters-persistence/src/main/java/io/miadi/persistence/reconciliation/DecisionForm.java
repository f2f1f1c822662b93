package io.miadi.persistence.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.application.reconciliation.Decided;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.Doubt;
import io.miadi.domain.reconciliation.decision.Effect;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Stage;
import io.miadi.persistence.statement.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The parts of a decision that no column of its own holds. */
final class DecisionForm {
    private DecisionForm() {}

    static ObjectNode write(Decision decision) {
        var fields = Fields.none();
        var record = decision.record();
        if (record != null) {
            fields.set("record", RecordForm.write(record));
        }
        fields.put("difference", decision.effect().difference());
        write(decision.effect().allocations(), fields.putArray("allocations"));
        var rivals = fields.putArray("rivals");
        decision.doubt().rivals().forEach(rivals::add);
        write(decision.doubt().suggestion(), fields.putArray("suggestion"));
        return fields;
    }

    private static void write(List<Allocation> allocations, ArrayNode to) {
        for (var allocation : allocations) {
            var item = Fields.none().put("due", allocation.due());
            item.set("amount", Fields.money(allocation.amount()));
            to.add(item);
        }
    }

    /** @param lines its members, in their order */
    static Decided read(Row row, List<Line> lines) throws SQLException {
        var fields = Fields.parse(row.text("body"));
        var record = fields.get("record");
        var rivals = new ArrayList<String>();
        fields.path("rivals").forEach(rival -> rivals.add(rival.textValue()));
        var decision = new Decision(
                Stage.valueOf(row.text("stage")),
                MatchClass.valueOf(row.text("class")),
                row.flag("automatic"),
                row.instant("at"),
                lines,
                record == null ? null : RecordForm.record(record),
                new Effect(allocations(fields.path("allocations")), Fields.number(fields, "difference")),
                new Doubt(rivals, allocations(fields.path("suggestion"))));
        return new Decided(row.number("number"), row.number("input_sequence"), row.text("rules"), decision);
    }

    private static List<Allocation> allocations(JsonNode items) {
        var found = new ArrayList<Allocation>();
        for (var item : items) {
            found.add(new Allocation(Fields.text(item, "due"), Fields.money(item.path("amount"))));
        }
        return found;
    }
}

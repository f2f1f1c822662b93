package io.miadi.persistence.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.domain.reconciliation.coverage.BalanceBreak;
import io.miadi.domain.reconciliation.coverage.CheckedStatement;
import io.miadi.domain.reconciliation.coverage.Spans;
import io.miadi.domain.reconciliation.coverage.StatementClaims;
import io.miadi.domain.time.TimeRange;
import java.util.ArrayList;

/** What a statement claims and how its self-check ended, as stored JSON. */
final class CheckedForm {
    private CheckedForm() {}

    static ObjectNode write(StatementClaims claims) {
        var fields = Fields.none();
        fields.set("period", Fields.range(claims.period()));
        fields.set("opening", Fields.balance(claims.opening()));
        fields.set("closing", Fields.balance(claims.closing()));
        fields.set("paidIn", Fields.balance(claims.paidIn()));
        fields.set("withdrawn", Fields.balance(claims.withdrawn()));
        return fields;
    }

    static StatementClaims claims(JsonNode fields) {
        return new StatementClaims(
                Fields.range(fields.get("period")),
                Fields.balance(fields.get("opening")),
                Fields.balance(fields.get("closing")),
                Fields.balance(fields.get("paidIn")),
                Fields.balance(fields.get("withdrawn")));
    }

    static ObjectNode write(CheckedStatement checked) {
        var fields = Fields.none();
        fields.set("period", Fields.range(checked.period()));
        fields.set("rowsIn", Fields.range(checked.rowsIn()));
        fields.set("opening", Fields.balance(checked.ends().opening()));
        fields.set("closing", Fields.balance(checked.ends().closing()));
        var breaks = fields.putArray("breaks");
        for (var broken : checked.breaks()) {
            var item = Fields.none().put("check", broken.check().name());
            item.set("difference", Fields.balance(broken.difference()));
            item.set("span", Fields.range(broken.span()));
            breaks.add(item);
        }
        var complete = fields.putArray("complete");
        checked.complete().ranges().forEach(range -> complete.add(Fields.range(range)));
        return fields;
    }

    static CheckedStatement checked(JsonNode fields) {
        var breaks = new ArrayList<BalanceBreak>();
        for (var item : fields.path("breaks")) {
            breaks.add(new BalanceBreak(
                    BalanceBreak.Check.valueOf(Fields.text(item, "check")),
                    Fields.balance(item.get("difference")),
                    Fields.mustBeRange(item.get("span"))));
        }
        var complete = new ArrayList<TimeRange>();
        for (var item : fields.path("complete")) {
            complete.add(Fields.mustBeRange(item));
        }
        return new CheckedStatement(
                Fields.mustBeRange(fields.get("period")),
                Fields.range(fields.get("rowsIn")),
                new CheckedStatement.Ends(Fields.balance(fields.get("opening")), Fields.balance(fields.get("closing"))),
                breaks,
                new Spans(complete));
    }
}

package io.miadi.persistence.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.application.reconciliation.MatchingInput;
import io.miadi.application.reconciliation.statement.StatementId;
import java.util.UUID;

/** What matching was told, as a row: its kind and its fields. */
record InputForm(String kind, ObjectNode body) {
    static InputForm write(MatchingInput input) {
        return switch (input) {
            case MatchingInput.Due(var due) -> new InputForm("DUE", RecordForm.write(due));
            case MatchingInput.Record(var record) -> new InputForm("RECORD", RecordForm.write(record));
            case MatchingInput.Payer(var payer, var client) ->
                new InputForm("PAYER", Fields.none().put("payer", payer).put("client", client));
            case MatchingInput.Lines(var statement) ->
                new InputForm("LINES", Fields.none().put("statement", statement.toString()));
            case MatchingInput.Heard(var line) -> new InputForm("HEARD", LineForm.write(line));
            case MatchingInput.Covered(var account, var span) -> {
                var body = Fields.none().put("account", account);
                body.set("span", Fields.range(span));
                yield new InputForm("COVERED", body);
            }
        };
    }

    static MatchingInput read(String kind, JsonNode body) {
        return switch (kind) {
            case "DUE" -> new MatchingInput.Due(RecordForm.due(body));
            case "RECORD" -> new MatchingInput.Record(RecordForm.record(body));
            case "PAYER" -> new MatchingInput.Payer(Fields.text(body, "payer"), Fields.text(body, "client"));
            case "LINES" -> new MatchingInput.Lines(new StatementId(UUID.fromString(Fields.text(body, "statement"))));
            case "HEARD" -> new MatchingInput.Heard(LineForm.read(body));
            case "COVERED" ->
                new MatchingInput.Covered(Fields.text(body, "account"), Fields.mustBeRange(body.get("span")));
            default -> throw new IllegalStateException("matching was told something of an unknown kind: " + kind);
        };
    }
}

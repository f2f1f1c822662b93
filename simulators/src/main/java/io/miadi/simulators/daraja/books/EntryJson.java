package io.miadi.simulators.daraja.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A line of the ledger as one JSON object. */
final class EntryJson {
    private EntryJson() {}

    static ObjectNode write(Entry entry) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("at", entry.at().toString())
                .put("msisdn", entry.msisdn());
        return switch (entry) {
            case Entry.TopUp topUp -> node.put("type", "topUp").put("cents", topUp.cents());
            case Entry.Movement(var receipt, var at, var purpose, var msisdn, var sums) ->
                node.put("type", "movement")
                        .put("receipt", receipt)
                        .put("checkoutRequestId", purpose.checkoutRequestId())
                        .put("accountReference", purpose.accountReference())
                        .put("amountCents", sums.amountCents())
                        .put("payerChargeCents", sums.payerChargeCents())
                        .put("merchantChargeCents", sums.merchantChargeCents());
            case Entry.Outflow(var receipt, var at, var msisdn, var cause, var paid) ->
                cause(node.put("type", "outflow").put("receipt", receipt), cause)
                        .put("amountCents", paid.amountCents())
                        .put("merchantChargeCents", paid.merchantChargeCents());
        };
    }

    private static ObjectNode cause(ObjectNode node, Entry.Cause cause) {
        return switch (cause) {
            case Entry.Cause.Reversal(var original) -> node.put("originalReceipt", original);
            case Entry.Cause.BusinessPayment(var id) -> node.put("originatorConversationId", id);
        };
    }

    static Entry read(JsonNode line) {
        var at = Instant.parse(line.path("at").asText());
        var msisdn = line.path("msisdn").asText();
        return switch (line.path("type").asText()) {
            case "topUp" -> new Entry.TopUp(at, msisdn, line.path("cents").asLong());
            case "outflow" -> outflow(line, at, msisdn);
            default -> movement(line, at, msisdn);
        };
    }

    private static Entry movement(JsonNode line, Instant at, String msisdn) {
        var purpose = new Entry.Purpose(
                line.path("checkoutRequestId").asText(),
                line.path("accountReference").asText());
        var sums = new Entry.Sums(
                line.path("amountCents").asLong(),
                line.path("payerChargeCents").asLong(),
                line.path("merchantChargeCents").asLong());
        return new Entry.Movement(line.path("receipt").asText(), at, purpose, msisdn, sums);
    }

    private static Entry outflow(JsonNode line, Instant at, String msisdn) {
        Entry.Cause cause = line.has("originalReceipt")
                ? new Entry.Cause.Reversal(line.path("originalReceipt").asText())
                : new Entry.Cause.BusinessPayment(
                        line.path("originatorConversationId").asText());
        var paid = new Entry.Paid(
                line.path("amountCents").asLong(),
                line.path("merchantChargeCents").asLong());
        return new Entry.Outflow(line.path("receipt").asText(), at, msisdn, cause, paid);
    }
}

package io.miadi.simulators.daraja.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.stk.IdMint;
import java.time.Instant;
import java.util.List;

/** The envelope in which every result comes. A failure carries a placeholder where a success carries a receipt. */
final class ResultBody {
    /** Keeps the trailing zeros of amounts. */
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private ResultBody() {}

    static ObjectNode of(Accepted.Ids ids, Ending ending, Instant now) {
        return switch (ending) {
            case Ending.Refused(var verdict) -> envelope(ids, verdict, IdMint.placeholder(now));
            case Ending.MoneyMoved(var outflow, var merchantCents) -> {
                var body = envelope(ids, Verdict.DONE, outflow.receipt());
                ResultParameters.moved(parameters(body), outflow, merchantCents);
                yield body;
            }
            case Ending.Found(var sighting) -> {
                var body = envelope(ids, Verdict.DONE, IdMint.placeholder(now));
                ResultParameters.found(parameters(body), sighting);
                yield body;
            }
            case Ending.BalanceTold(var merchantCents, var chargesCents) -> {
                var body = envelope(ids, Verdict.DONE, IdMint.placeholder(now));
                ResultParameters.balance(parameters(body), merchantCents, chargesCents, now);
                yield body;
            }
        };
    }

    /** What comes to QueueTimeOutURL is not documented: the ids, and a code that says nothing about the money. */
    static String timedOut(Accepted.Ids ids) {
        var body = NODES.objectNode();
        ids(
                body.putObject("Result").put("ResultType", 1).put("ResultDesc", "The request timed out in the queue."),
                ids);
        return body.toString();
    }

    static String spoilt(ObjectNode body, List<Fault> faults) {
        var text = body.toString();
        for (var fault : faults) {
            if (fault.kind() == FaultKind.RESULT_NOT_JSON) {
                return "<html>502 Bad Gateway</html>";
            }
            if (fault.kind() == FaultKind.RESULT_STRING_TYPES) {
                var result = (ObjectNode) body.path("Result");
                result.put("ResultType", result.path("ResultType").asText());
                result.put("ResultCode", result.path("ResultCode").asText());
                text = body.toString();
            }
        }
        return text;
    }

    private static ObjectNode envelope(Accepted.Ids ids, Verdict verdict, String transactionId) {
        var body = NODES.objectNode();
        var result = body.putObject("Result").put("ResultType", 0);
        if (verdict.code().matches("\\d+")) {
            result.put("ResultCode", Integer.parseInt(verdict.code()));
        } else {
            result.put("ResultCode", verdict.code());
        }
        ids(result.put("ResultDesc", verdict.text()), ids).put("TransactionID", transactionId);
        result.putObject("ReferenceData")
                .putObject("ReferenceItem")
                .put("Key", "QueueTimeoutURL")
                .put("Value", "https://internal.simulator.invalid/results/v1/submit");
        return body;
    }

    private static ObjectNode ids(ObjectNode result, Accepted.Ids ids) {
        return result.put("OriginatorConversationID", ids.originatorConversationId())
                .put("ConversationID", ids.conversationId());
    }

    private static ArrayNode parameters(ObjectNode body) {
        return ((ObjectNode) body.path("Result")).putObject("ResultParameters").putArray("ResultParameter");
    }
}

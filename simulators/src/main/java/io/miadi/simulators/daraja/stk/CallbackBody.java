package io.miadi.simulators.daraja.stk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.payer.ResultCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The JSON of a callback as the portal documents it. */
final class CallbackBody {
    /** Keeps the trailing zeros of amounts, which the operator sends. */
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(IdMint.NAIROBI);

    private CallbackBody() {}

    static ObjectNode paid(Prompt.Ids ids, Entry.Movement movement) {
        var body = result(ids, ResultCode.PAID);
        var items = callback(body).putObject("CallbackMetadata").putArray("Item");
        item(items, "Amount").put("Value", shillings(movement.sums().amountCents()));
        item(items, "MpesaReceiptNumber").put("Value", movement.receipt());
        item(items, "TransactionDate").put("Value", stamp(movement.at()));
        item(items, "PhoneNumber").put("Value", Long.parseLong(movement.msisdn()));
        return body;
    }

    /** Failures carry no metadata. */
    static ObjectNode result(Prompt.Ids ids, ResultCode code) {
        var body = NODES.objectNode();
        body.putObject("Body")
                .putObject("stkCallback")
                .put("MerchantRequestID", ids.merchantRequestId())
                .put("CheckoutRequestID", ids.checkoutRequestId())
                .put("ResultCode", code.code())
                .put("ResultDesc", code.callbackText());
        return body;
    }

    static ObjectNode callback(ObjectNode body) {
        return (ObjectNode) body.path("Body").path("stkCallback");
    }

    static BigDecimal shillings(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static ObjectNode item(ArrayNode items, String name) {
        return items.addObject().put("Name", name);
    }

    private static long stamp(Instant at) {
        return Long.parseLong(STAMP.format(at));
    }
}

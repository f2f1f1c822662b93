package io.miadi.simulators.daraja.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.miadi.simulators.daraja.request.Accepted;
import io.miadi.simulators.daraja.stk.IdMint;
import io.miadi.simulators.daraja.stk.Prompt;
import io.miadi.simulators.daraja.stk.QueryAnswer;
import io.miadi.simulators.daraja.stk.Refusal;

/** The operator's answer bodies. */
final class Wire {
    static final String JSON = "application/json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final IdMint ids;

    Wire(IdMint ids) {
        this.ids = ids;
    }

    void refuse(Context ctx, Refusal refusal) {
        ctx.status(refusal.httpStatus())
                .contentType(JSON)
                .result(envelope(refusal).toString());
    }

    String requestId() {
        return ids.requestId();
    }

    static ObjectNode acknowledged(Accepted.Ids names) {
        return NODES.objectNode()
                .put("OriginatorConversationID", names.originatorConversationId())
                .put("ConversationID", names.conversationId())
                .put("ResponseCode", "0")
                .put("ResponseDescription", "Accept the service request successfully.");
    }

    private ObjectNode envelope(Refusal refusal) {
        return NODES.objectNode()
                .put("requestId", ids.requestId())
                .put("errorCode", refusal.errorCode())
                .put("errorMessage", refusal.errorMessage());
    }

    static ObjectNode accepted(Prompt.Ids names) {
        var accepted = "Success. Request accepted for processing";
        return NODES.objectNode()
                .put("MerchantRequestID", names.merchantRequestId())
                .put("CheckoutRequestID", names.checkoutRequestId())
                .put("ResponseCode", "0")
                .put("ResponseDescription", accepted)
                .put("CustomerMessage", accepted);
    }

    /** The triple s stands in the portal's own sample. */
    static ObjectNode queried(QueryAnswer.Result result) {
        return NODES.objectNode()
                .put("ResponseCode", "0")
                .put("ResponseDescription", "The service request has been accepted successsfully")
                .put("MerchantRequestID", result.ids().merchantRequestId())
                .put("CheckoutRequestID", result.ids().checkoutRequestId())
                .put("ResultCode", result.code())
                .put("ResultDesc", result.text());
    }

    /** The gateway's own envelope, for an application without the product. */
    static void noProduct(Context ctx) {
        var body = NODES.objectNode();
        body.putObject("fault")
                .put("faultstring", "Invalid API call as no apiproduct match found")
                .putObject("detail")
                .put("errorcode", "keymanagement.service.InvalidAPICallAsNoApiProductMatchFound");
        ctx.status(401).contentType(JSON).result(body.toString());
    }

    static void soapFault(Context ctx) {
        var body = NODES.objectNode();
        body.putObject("Envelope")
                .putObject("Body")
                .putObject("Fault")
                .put("faultcode", "soapenv:Server")
                .put("faultstring", "Internal Error");
        ctx.status(500).contentType(JSON).result(body.toString());
    }

    static void firewallPage(Context ctx) {
        ctx.status(503)
                .contentType("text/html")
                .result("<html><head><META NAME=\"robots\" CONTENT=\"noindex,nofollow\"></head><body>Request"
                        + " unsuccessful. Incapsula incident ID: 173000240624511593-8199</body></html>");
    }
}

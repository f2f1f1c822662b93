package io.miadi.simulators.daraja.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.simulators.Tagged;
import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.fault.FaultRule;
import io.miadi.simulators.daraja.fault.Target;
import io.miadi.simulators.daraja.stk.Prompt;
import io.miadi.simulators.http.Outgoing;
import java.util.Locale;

/** How the simulation's own state reads as JSON. */
final class Views {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Views() {}

    static ObjectNode movement(Entry.Movement movement) {
        return NODES.objectNode()
                .put("receipt", movement.receipt())
                .put("checkoutRequestId", movement.purpose().checkoutRequestId())
                .put("accountReference", movement.purpose().accountReference())
                .put("msisdn", movement.msisdn())
                .put("amountCents", movement.sums().amountCents())
                .put("payerChargeCents", movement.sums().payerChargeCents())
                .put("merchantChargeCents", movement.sums().merchantChargeCents())
                .put("at", movement.at().toString());
    }

    static ObjectNode outflow(Entry.Outflow outflow) {
        var view = NODES.objectNode()
                .put("receipt", outflow.receipt())
                .put("msisdn", outflow.msisdn())
                .put("amountCents", outflow.paid().amountCents())
                .put("merchantChargeCents", outflow.paid().merchantChargeCents())
                .put("at", outflow.at().toString());
        return switch (outflow.cause()) {
            case Entry.Cause.Reversal(var original) -> view.put("originalReceipt", original);
            case Entry.Cause.BusinessPayment(var id) -> view.put("originatorConversationId", id);
        };
    }

    static ObjectNode prompt(Prompt prompt, String business) {
        var view = NODES.objectNode()
                .put("checkoutRequestId", prompt.checkoutRequestId())
                .put("merchantRequestId", prompt.ids().merchantRequestId())
                .put("business", business)
                .put("msisdn", prompt.ask().msisdn())
                .put("amountShillings", prompt.ask().shillings())
                .put("accountReference", prompt.ask().paper().accountReference())
                .put("description", prompt.ask().paper().description())
                .put("askedAt", prompt.askedAt().toString());
        return switch (prompt.stage()) {
            case Prompt.Stage.Open() -> view.put("stage", "open");
            case Prompt.Stage.Paid(var movement) -> view.put("stage", "paid").put("receipt", movement.receipt());
            case Prompt.Stage.Ended(var code, var at) ->
                view.put("stage", "ended")
                        .put("resultCode", code.code())
                        .put("resultText", code.callbackText())
                        .put("brief", PayerWords.brief(code))
                        .put("words", PayerWords.of(code));
        };
    }

    static ObjectNode tagged(Tagged behaviour) {
        return NODES.objectNode()
                .put("name", behaviour.name())
                .put("confidence", behaviour.confidence().name().toLowerCase(Locale.ROOT))
                .put("says", behaviour.says());
    }

    static ObjectNode delivery(Delivery delivery) {
        var view = NODES.objectNode()
                .put("checkoutRequestId", delivery.checkoutRequestId())
                .put("url", delivery.url())
                .put("at", delivery.at().toString())
                .put("body", delivery.body());
        return switch (delivery.outcome()) {
            case Outgoing.Outcome.Answered(var status) -> view.put("httpStatus", status);
            case Outgoing.Outcome.NotDelivered(var why) -> view.put("notDelivered", why);
        };
    }

    static ObjectNode rule(FaultRule rule) {
        var view = NODES.objectNode()
                .put("kind", rule.fault().kind().name())
                .put("delay", rule.fault().delay().toString())
                .put("times", rule.fault().times())
                .put("uses", rule.uses())
                .put("probability", rule.probability());
        return switch (rule.target()) {
            case Target.Anyone() -> view;
            case Target.Payer(var msisdn) -> view.put("msisdn", msisdn);
            case Target.Reference(var reference) -> view.put("accountReference", reference);
        };
    }
}

package io.miadi.simulators.daraja.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.miadi.simulators.daraja.c2b.C2bUrls;
import io.miadi.simulators.daraja.c2b.DirectPayments;
import io.miadi.simulators.daraja.stk.ErrorKind;
import io.miadi.simulators.daraja.stk.Refusal;
import java.util.List;
import java.util.Optional;

/** The addresses for direct payments, and two ways to make one: the sandbox's own, and the virtual phone's. */
final class C2bRoutes {
    static final String REGISTER = "/mpesa/c2b/v2/registerurl";
    static final String SIMULATE = "/mpesa/c2b/v2/simulate";
    static final List<String> PATHS = List.of(REGISTER, SIMULATE);
    private static final String MSISDN = "254[17]\\d{8}";
    private static final int LONGEST_REFERENCE = 20;
    private static final long MOST_SHILLINGS = 250_000;
    private final Gate gate;
    private final Wire wire;
    private final String shortcode;
    private final C2bUrls urls;
    private final DirectPayments payments;

    C2bRoutes(Gate gate, Wire wire, String shortcode, C2bUrls urls, DirectPayments payments) {
        this.gate = gate;
        this.wire = wire;
        this.shortcode = shortcode;
        this.urls = urls;
        this.payments = payments;
    }

    void register(RoutesConfig routes) {
        routes.post(REGISTER, this::registerUrls);
        routes.post(SIMULATE, this::simulate);
        routes.post("/sim/phones/{msisdn}/payments", this::payByPhone);
        routes.post("/sim/validation", this::validation);
    }

    private Optional<JsonNode> passed(Context ctx) {
        var refused = gate.refuses(ctx);
        refused.ifPresent(refusal -> wire.refuse(ctx, refusal));
        var body = refused.isPresent() ? Optional.<JsonNode>empty() : Gate.object(ctx);
        if (refused.isEmpty() && body.isEmpty()) {
            wire.refuse(ctx, ErrorKind.INVALID_PAYLOAD.plain());
        }
        return body;
    }

    private void registerUrls(Context ctx) {
        var body = passed(ctx);
        if (body.isEmpty()) {
            return;
        }
        var type = body.get().path("ResponseType").asText();
        if (!text(body.get(), "ShortCode").equals(shortcode)
                || !List.of("Completed", "Cancelled").contains(type)) {
            wire.refuse(ctx, badRequest("Bad Request - Invalid ShortCode or ResponseType"));
            return;
        }
        var wanted = new C2bUrls.Registration(
                text(body.get(), "ValidationURL"), text(body.get(), "ConfirmationURL"), type.equals("Completed"));
        switch (urls.register(wanted)) {
            case C2bUrls.Registered.Done() -> acknowledge(ctx, "Success");
            case C2bUrls.Registered.Before() -> wire.refuse(ctx, ErrorKind.URLS_REGISTERED.plain());
            case C2bUrls.Registered.Refused(var why) -> wire.refuse(ctx, badRequest(why));
        }
    }

    private static Refusal badRequest(String text) {
        return new Refusal(400, "400.003.02", text);
    }

    private void simulate(Context ctx) {
        var body = passed(ctx);
        if (body.isEmpty()) {
            return;
        }
        var order = Order.of(text(body.get(), "Msisdn"), body.get().path("Amount"), text(body.get(), "BillRefNumber"));
        if (order.isEmpty() || !text(body.get(), "ShortCode").equals(shortcode)) {
            wire.refuse(ctx, badRequest("Bad Request - Invalid request"));
            return;
        }
        acknowledge(ctx, "Accept the service request successfully.");
        pay(order.get());
    }

    /** The key is misspelt by the operator. */
    private void acknowledge(Context ctx, String words) {
        ctx.contentType(Wire.JSON)
                .result(JsonNodeFactory.instance
                        .objectNode()
                        .put("OriginatorCoversationID", wire.requestId())
                        .put("ResponseCode", "0")
                        .put("ResponseDescription", words)
                        .toString());
    }

    /** {@code {"amountShillings":1500,"accountReference":"MD-…"}}: the payer pays the PayBill number unasked. */
    private void payByPhone(Context ctx) {
        var order = Gate.object(ctx)
                .flatMap(body -> Order.of(
                        ctx.pathParam("msisdn"), body.path("amountShillings"), text(body, "accountReference")));
        if (order.isEmpty()) {
            ControlRoutes.wrong(
                    ctx, "a number as 2547XXXXXXXX; amountShillings 1 to 250000, accountReference up to 20");
            return;
        }
        switch (pay(order.get())) {
            case DirectPayments.Outcome.Paid(var movement) ->
                ctx.status(201)
                        .contentType(Wire.JSON)
                        .result(Views.movement(movement).toString());
            case DirectPayments.Outcome.Rejected(var code) -> refused(ctx, "the business refused it: " + code);
            case DirectPayments.Outcome.NotEnough() -> refused(ctx, "not enough money on this phone");
            case DirectPayments.Outcome.OverDailyLimit() -> refused(ctx, "over the limit of the day");
        }
    }

    private DirectPayments.Outcome pay(Order order) {
        return payments.pay(order.msisdn(), order.shillings(), order.reference());
    }

    private static void refused(Context ctx, String why) {
        ctx.status(409).contentType(Wire.JSON).result(ControlRoutes.error(why).toString());
    }

    /** {@code {"on":true}}: whether the merchant is asked before a direct payment. */
    private void validation(Context ctx) {
        var on = Gate.object(ctx).map(body -> body.path("on"));
        if (on.isEmpty() || !on.get().isBoolean()) {
            ControlRoutes.wrong(ctx, "on, true or false");
            return;
        }
        urls.switchValidation(on.get().booleanValue());
        ctx.status(204);
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asText("");
    }

    /** A direct payment that a phone can make. */
    private record Order(String msisdn, long shillings, String reference) {
        static Optional<Order> of(String msisdn, JsonNode amount, String reference) {
            var whole = amount.asLong();
            var right = msisdn.matches(MSISDN)
                    && amount.asText().matches("\\d{1,6}")
                    && whole >= 1
                    && whole <= MOST_SHILLINGS
                    && reference.length() <= LONGEST_REFERENCE;
            return right ? Optional.of(new Order(msisdn, whole, reference)) : Optional.empty();
        }
    }
}

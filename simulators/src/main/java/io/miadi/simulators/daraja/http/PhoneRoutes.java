package io.miadi.simulators.daraja.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.books.Tariff;
import io.miadi.simulators.daraja.payer.BehaviourText;
import io.miadi.simulators.daraja.payer.Payers;
import io.miadi.simulators.daraja.payer.ResultCode;
import io.miadi.simulators.daraja.stk.PayBill;
import io.miadi.simulators.daraja.stk.Prompt;
import io.miadi.simulators.http.Pages;
import io.miadi.simulators.time.Timeline;
import java.util.Optional;

/** The virtual phone: its page, and the same by JSON. */
final class PhoneRoutes {
    private final PayBill payBill;
    private final Payers payers;
    private final Ledger ledger;
    private final Timeline timeline;

    PhoneRoutes(PayBill payBill, Payers payers, Ledger ledger, Timeline timeline) {
        this.payBill = payBill;
        this.payers = payers;
        this.ledger = ledger;
        this.timeline = timeline;
    }

    void register(RoutesConfig routes) {
        routes.get("/", ctx -> ctx.redirect("/sim/phone"));
        Pages.serve(routes, "/sim/phone", PhoneRoutes.class, "phone.html");
        Pages.serve(routes, "/sim/phone.js", PhoneRoutes.class, "phone.js");
        Pages.serve(routes, "/sim/phone.css", PhoneRoutes.class, "phone.css");
        routes.post("/sim/prompts/{id}/pin", ctx -> answered(ctx, payBill.enterPin(id(ctx), pin(ctx))));
        routes.post("/sim/prompts/{id}/cancel", ctx -> answered(ctx, payBill.end(id(ctx), ResultCode.CANCELLED)));
        routes.post("/sim/prompts/{id}/ignore", ctx -> answered(ctx, payBill.end(id(ctx), ResultCode.UNREACHABLE)));
        routes.post("/sim/prompts/{id}/no-funds", ctx -> answered(ctx, payBill.end(id(ctx), ResultCode.NO_FUNDS)));
        routes.get("/sim/phones/{msisdn}", ctx -> show(ctx, ctx.pathParam("msisdn")));
        routes.post("/sim/phones/{msisdn}", this::change);
        routes.post("/sim/phones", this::changeDefault);
    }

    private void answered(Context ctx, Optional<Prompt> prompt) {
        if (prompt.isEmpty()) {
            ctx.status(409)
                    .contentType(Wire.JSON)
                    .result(ControlRoutes.error("this prompt is not open").toString());
            return;
        }
        var view = Views.prompt(prompt.get(), payBill.merchant().name());
        ctx.contentType(Wire.JSON).result(view.toString());
    }

    /** {@code {"behaviour":"cancel:2s","balanceShillings":50,"pin":"4321"}}, each optional. */
    private void change(Context ctx) {
        var msisdn = ctx.pathParam("msisdn");
        var body =
                Gate.object(ctx).filter(json -> msisdn.matches("254[17]\\d{8}")).filter(PhoneRoutes::understood);
        if (body.isEmpty()) {
            ControlRoutes.wrong(
                    ctx, "a number as 2547XXXXXXXX; behaviour, balanceShillings (0 and up), pin (4 digits)");
            return;
        }
        var change = body.get();
        BehaviourText.parse(change.path("behaviour").asText()).ifPresent(each -> payers.set(msisdn, each));
        if (change.has("balanceShillings")) {
            var cents = change.path("balanceShillings").asLong() * Tariff.CENTS;
            ledger.setBalance(msisdn, cents, timeline.instant());
        }
        if (change.has("pin")) {
            payers.setPin(msisdn, change.path("pin").asText());
        }
        show(ctx, msisdn);
    }

    /** {@code {"behaviour":…}} for everybody who was not spoken of. */
    private void changeDefault(Context ctx) {
        var behaviour = Gate.object(ctx)
                .flatMap(body -> BehaviourText.parse(body.path("behaviour").asText()));
        if (behaviour.isEmpty()) {
            ControlRoutes.wrong(ctx, "behaviour, such as pay:2s, cancel, wrong-pin, no-funds, ignore, manual");
            return;
        }
        payers.setForAll(behaviour.get());
        ctx.status(204);
    }

    private static boolean understood(JsonNode body) {
        var balance = body.path("balanceShillings");
        return (!body.has("behaviour")
                        || BehaviourText.parse(body.path("behaviour").asText()).isPresent())
                && (balance.isMissingNode() || (balance.canConvertToInt() && balance.asInt() >= 0))
                && (!body.has("pin") || body.path("pin").asText().matches("\\d{4}"));
    }

    private void show(Context ctx, String msisdn) {
        ctx.contentType(Wire.JSON)
                .result(JsonNodeFactory.instance
                        .objectNode()
                        .put("msisdn", msisdn)
                        .put("behaviour", BehaviourText.write(payers.of(msisdn)))
                        .put("balanceCents", ledger.walletCents(msisdn))
                        .toString());
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    private static String pin(Context ctx) {
        return Gate.object(ctx).map(body -> body.path("pin").asText()).orElse("");
    }
}

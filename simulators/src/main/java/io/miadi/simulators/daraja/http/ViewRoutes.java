package io.miadi.simulators.daraja.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.miadi.simulators.Tagged;
import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.stk.PayBill;
import io.miadi.simulators.time.Timeline;
import java.util.List;
import java.util.stream.Stream;

/** {@code GET /sim/…}: the truth, for whoever wants to compare it with what a merchant believes. */
final class ViewRoutes {
    private static final int USUAL_PROMPTS = 200;
    private static final int MOST = 100_000;
    private final PayBill payBill;
    private final Ledger ledger;
    private final DeliveryLog deliveries;
    private final Timeline timeline;
    private final List<Tagged> behaviours;

    ViewRoutes(DarajaApi.Operator operator, DeliveryLog deliveries, List<Tagged> behaviours) {
        this.payBill = operator.payBill();
        this.ledger = operator.ledger();
        this.timeline = operator.world().timeline();
        this.deliveries = deliveries;
        this.behaviours = List.copyOf(behaviours);
    }

    void register(RoutesConfig routes) {
        routes.get(
                "/sim/health",
                ctx -> send(ctx, JsonNodeFactory.instance.objectNode().put("up", true)));
        routes.get("/sim/ledger", this::ledger);
        routes.get("/sim/prompts", this::prompts);
        routes.get("/sim/callbacks", this::callbacks);
        routes.get(
                "/sim/behaviours",
                ctx -> list(ctx, "behaviours", behaviours.stream().map(Views::tagged)));
        routes.get(
                "/sim/clock",
                ctx -> send(
                        ctx,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("now", timeline.instant().toString())));
    }

    /** {@code ?skip=n} leaves out the first n movements. */
    private void ledger(Context ctx) {
        var skip = number(ctx, "skip", 0);
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("shortcode", payBill.merchant().shortcode())
                .put("merchantCents", ledger.merchantCents())
                .put("chargesCents", ledger.chargesCents())
                .put("walletsCents", ledger.allWalletsCents())
                .put("paidInCents", ledger.paidInCents());
        var movements = body.putArray("movements");
        ledger.movements(skip).stream().map(Views::movement).forEach(movements::add);
        var outflows = body.putArray("outflows");
        ledger.outflows().stream().map(Views::outflow).forEach(outflows::add);
        send(ctx, body);
    }

    /** {@code ?open=true} for those that wait for a PIN; otherwise the newest, {@code ?most=n}. */
    private void prompts(Context ctx) {
        var business = payBill.merchant().name();
        var chosen = "true".equals(ctx.queryParam("open"))
                ? payBill.openPrompts()
                : payBill.newest(number(ctx, "most", USUAL_PROMPTS));
        list(ctx, "prompts", chosen.stream().map(prompt -> Views.prompt(prompt, business)));
    }

    /** {@code ?untaken=true} for those that no receiver took. */
    private void callbacks(Context ctx) {
        var chosen = "true".equals(ctx.queryParam("untaken")) ? deliveries.untaken() : deliveries.newest();
        list(ctx, "callbacks", chosen.stream().map(Views::delivery));
    }

    private static int number(Context ctx, String name, int usual) {
        var text = ctx.queryParam(name);
        return text != null && text.matches("\\d{1,6}") ? Math.min(Integer.parseInt(text), MOST) : usual;
    }

    private static void list(Context ctx, String name, Stream<ObjectNode> rows) {
        var body = JsonNodeFactory.instance.objectNode();
        ArrayNode array = body.putArray(name);
        rows.forEach(array::add);
        send(ctx, body);
    }

    private static void send(Context ctx, ObjectNode body) {
        ctx.header("Cache-Control", "no-store").contentType(Wire.JSON).result(body.toString());
    }
}

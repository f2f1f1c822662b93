package io.miadi.simulators.daraja.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.miadi.simulators.daraja.fault.Faults;
import io.miadi.simulators.daraja.payer.BehaviourText;
import io.miadi.simulators.time.Timeline;
import io.miadi.simulators.time.VirtualTimeline;
import java.util.Optional;

/** {@code /sim/faults} and {@code /sim/clock}: what goes wrong, and what time it is. */
final class ControlRoutes {
    private final Faults faults;
    private final Timeline timeline;
    private final Tokens tokens;

    ControlRoutes(Faults faults, Timeline timeline, Tokens tokens) {
        this.faults = faults;
        this.timeline = timeline;
        this.tokens = tokens;
    }

    void register(RoutesConfig routes) {
        routes.get("/sim/faults", this::list);
        routes.post("/sim/faults", this::add);
        routes.delete("/sim/faults", ctx -> {
            faults.clear();
            ctx.status(204);
        });
        routes.delete("/sim/tokens", ctx -> {
            tokens.endAll();
            ctx.status(204);
        });
        routes.post("/sim/clock", this::advance);
    }

    private void list(Context ctx) {
        var body = JsonNodeFactory.instance.objectNode().put("struck", faults.struck());
        var rows = body.putArray("armed");
        faults.armed().stream().map(Views::rule).forEach(rows::add);
        ctx.contentType(Wire.JSON).result(body.toString());
    }

    private void add(Context ctx) {
        var rule = Gate.object(ctx).flatMap(FaultBody::parse);
        if (rule.isEmpty()) {
            wrong(ctx, "kind (see /sim/behaviours), delay, times, uses, probability, msisdn, accountReference");
            return;
        }
        faults.add(rule.get());
        ctx.status(201).contentType(Wire.JSON).result(Views.rule(rule.get()).toString());
    }

    /** {@code {"advance":"30s"}}; only where time is virtual. */
    private void advance(Context ctx) {
        var step = Gate.object(ctx).flatMap(ControlRoutes::step);
        if (!(timeline instanceof VirtualTimeline virtual)) {
            ctx.status(409)
                    .contentType(Wire.JSON)
                    .result(error("time is real here").toString());
        } else if (step.isEmpty()) {
            wrong(ctx, "advance, a duration such as 30s");
        } else {
            virtual.advance(step.get());
            ctx.contentType(Wire.JSON)
                    .result(JsonNodeFactory.instance
                            .objectNode()
                            .put("now", timeline.instant().toString())
                            .toString());
        }
    }

    private static Optional<java.time.Duration> step(JsonNode body) {
        return BehaviourText.duration(body.path("advance").asText());
    }

    static void wrong(Context ctx, String expected) {
        ctx.status(400)
                .contentType(Wire.JSON)
                .result(error("expected " + expected).toString());
    }

    static JsonNode error(String text) {
        return JsonNodeFactory.instance.objectNode().put("error", text);
    }
}

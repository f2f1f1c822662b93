package io.miadi.simulators.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.miadi.simulators.Tagged;
import io.miadi.simulators.http.Pages;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people received, as a page and as JSON, and the controls of the simulation. */
final class InboxRoutes {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST = 500;
    private final MessageRoutes.Provider provider;

    InboxRoutes(MessageRoutes.Provider provider) {
        this.provider = provider;
    }

    void register(RoutesConfig routes) {
        routes.get("/", ctx -> ctx.redirect("/sim/inbox"));
        Pages.serve(routes, "/sim/inbox", InboxRoutes.class, "inbox.html");
        Pages.serve(routes, "/sim/inbox.js", InboxRoutes.class, "inbox.js");
        Pages.serve(routes, "/sim/inbox.css", InboxRoutes.class, "inbox.css");
        routes.get("/sim/messages", this::messages);
        routes.get("/sim/behaviours", this::behaviours);
        routes.post("/sim/faults", this::addFault);
        routes.delete("/sim/faults", ctx -> {
            provider.faults().clear();
            ctx.status(204);
        });
        routes.post("/sim/handsets/{number}/stop", ctx -> {
            provider.handsets().stop(ctx.pathParam("number"));
            ctx.status(204);
        });
        routes.post("/sim/handsets/{number}/start", ctx -> {
            provider.handsets().start(ctx.pathParam("number"));
            ctx.status(204);
        });
        routes.post("/sim/handsets/{number}/fate", this::setFate);
    }

    /** Newest first; {@code ?to=+254…} for one phone. */
    private void messages(Context ctx) {
        var to = Optional.ofNullable(ctx.queryParam("to"));
        var optedOut = provider.handsets().optedOut();
        var body = JsonNodeFactory.instance.objectNode();
        var rows = body.putArray("messages");
        provider.book().newestFirst().stream()
                .filter(message ->
                        to.map(number -> number.equals(message.envelope().to())).orElse(true))
                .limit(MOST)
                .map(message -> view(message)
                        .put("optedOut", optedOut.contains(message.envelope().to())))
                .forEach(rows::add);
        send(ctx, 200, body);
    }

    private static ObjectNode view(Message message) {
        var view = JsonNodeFactory.instance
                .objectNode()
                .put("sid", message.sid())
                .put("to", message.envelope().to())
                .put("from", message.shownFrom())
                .put("body", message.body())
                .put("status", message.progress().status().word())
                .put("segments", Segments.of(message.body()))
                .put("at", message.createdAt().toString());
        return view.put("errorCode", message.progress().errorCode().orElse(null));
    }

    private void behaviours(Context ctx) {
        var body = JsonNodeFactory.instance.objectNode();
        var rows = body.putArray("behaviours");
        Stream.<Tagged>concat(Stream.of(TwilioError.values()), Stream.of(TwilioFault.values()))
                .forEach(each -> rows.addObject()
                        .put("name", each.name())
                        .put("confidence", each.confidence().name().toLowerCase(Locale.ROOT))
                        .put("says", each.says()));
        send(ctx, 200, body);
    }

    /** {@code {"fault":"ACCEPTED_RESET","uses":1,"delayMillis":1000}} or with {@code "probability":0.1} for ever. */
    private void addFault(Context ctx) {
        var body = object(ctx);
        var word = body.path("fault").asText().toUpperCase(Locale.ROOT).replace('-', '_');
        var fault = Arrays.stream(TwilioFault.values())
                .filter(each -> each.name().equals(word))
                .findFirst();
        var uses = body.path("uses").asInt(1);
        var probability = body.path("probability").asDouble(1);
        var delayMillis = body.path("delayMillis").asLong(1_000);
        if (fault.isEmpty() || uses < 1 || delayMillis < 0 || !(probability > 0 && probability <= 1)) {
            wrong(ctx, "fault (see /sim/behaviours), uses, delayMillis, probability");
            return;
        }
        if (probability < 1) {
            provider.faults().sometimes(fault.get(), probability);
        } else {
            provider.faults().next(fault.get(), uses, Duration.ofMillis(delayMillis));
        }
        ctx.status(201);
    }

    private void setFate(Context ctx) {
        var fate = Handsets.parse(object(ctx).path("fate").asText());
        if (fate.isEmpty()) {
            wrong(ctx, "fate: delivered, sent, undelivered:30003 or failed:30008");
            return;
        }
        provider.handsets().setFate(ctx.pathParam("number"), fate.get());
        ctx.status(204);
    }

    private static JsonNode object(Context ctx) {
        try {
            return MAPPER.readTree(ctx.body());
        } catch (JsonProcessingException rubbish) {
            return MAPPER.createObjectNode();
        }
    }

    private static void wrong(Context ctx, String expected) {
        send(ctx, 400, JsonNodeFactory.instance.objectNode().put("error", "expected " + expected));
    }

    private static void send(Context ctx, int status, ObjectNode body) {
        ctx.status(status)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(body.toString());
    }
}

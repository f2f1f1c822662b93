package io.miadi.simulators.daraja.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.stk.ErrorKind;
import io.miadi.simulators.daraja.stk.Merchant;
import io.miadi.simulators.time.Timeline;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** Pull Transactions: what was paid to the PayBill in the last 48 hours, a hundred rows at a time. */
final class PullRoutes {
    static final String REGISTER = "/pulltransactions/v1/register";
    static final String QUERY = "/pulltransactions/v1/query";
    static final List<String> PATHS = List.of(REGISTER, QUERY);
    private static final int PAGE = 100;
    private static final Duration REACH = Duration.ofHours(48);
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter ROW_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");
    private final Gate gate;
    private final Wire wire;
    private final Merchant merchant;
    private final Ledger ledger;
    private final Timeline timeline;
    private final AtomicBoolean registered = new AtomicBoolean();

    PullRoutes(Gate gate, Wire wire, Merchant merchant, Ledger ledger, Timeline timeline) {
        this.gate = gate;
        this.wire = wire;
        this.merchant = merchant;
        this.ledger = ledger;
        this.timeline = timeline;
    }

    void register(RoutesConfig routes) {
        routes.post(REGISTER, ctx -> withBody(ctx, this::registerShortcode));
        routes.post(QUERY, ctx -> withBody(ctx, this::query));
    }

    private void withBody(Context ctx, BiConsumer<Context, JsonNode> then) {
        var refused = gate.refuses(ctx);
        var body = Gate.object(ctx);
        if (refused.isPresent()) {
            wire.refuse(ctx, refused.get());
        } else if (body.isEmpty()) {
            wire.refuse(ctx, ErrorKind.INVALID_PAYLOAD.plain());
        } else if (!body.get().path("ShortCode").asText().equals(merchant.shortcode())) {
            wire.refuse(ctx, ErrorKind.invalid("ShortCode"));
        } else {
            then.accept(ctx, body.get());
        }
    }

    private void registerShortcode(Context ctx, JsonNode body) {
        var before = registered.getAndSet(true);
        send(
                ctx,
                answer("ResponseStatus", before ? "1001" : "1000")
                        .put("ShortCode", merchant.shortcode())
                        .put(
                                "ResponseDescription",
                                before ? "ShortCode already Registered" : "ShortCode Registered" + " Successfully"));
    }

    private void query(Context ctx, JsonNode body) {
        var from = time(body, "StartDate");
        var until = time(body, "EndDate");
        var offset = body.path("OffSetValue").asText("");
        if (from.isEmpty() || until.isEmpty() || !offset.matches("\\d{1,9}")) {
            wire.refuse(ctx, ErrorKind.invalid("StartDate, EndDate or OffSetValue"));
        } else if (from.get().isBefore(timeline.instant().minus(REACH))) {
            wire.refuse(ctx, ErrorKind.invalid("StartDate"));
        } else if (!registered.get()) {
            send(ctx, answer("ResponseCode", "500").put("ResponseMessage", "ShortCode is not registered"));
        } else {
            page(ctx, between(from.get(), until.get(), Integer.parseInt(offset)));
        }
    }

    private List<Entry.Movement> between(Instant from, Instant until, int offset) {
        return ledger.movements().stream()
                .filter(movement ->
                        !movement.at().isBefore(from) && !movement.at().isAfter(until))
                .skip(offset)
                .limit(PAGE)
                .toList();
    }

    private void page(Context ctx, List<Entry.Movement> movements) {
        var body = movements.isEmpty()
                ? answer("ResponseCode", "1001")
                        .put("ResponseMessage", "Null, No transactions available for the selected time period")
                : answer("ResponseCode", "1000").put("ResponseMessage", "Success");
        var rows = body.putArray("Response").addArray();
        movements.forEach(movement -> row(rows, movement));
        send(ctx, body);
    }

    private void row(ArrayNode rows, Entry.Movement movement) {
        rows.addObject()
                .put("transactionId", movement.receipt())
                .put("trxDate", ROW_TIME.format(movement.at().atZone(NAIROBI)))
                .put("msisdn", Long.parseLong(movement.msisdn().substring(3)))
                .put("sender", "MPESA")
                .put("transactiontype", "c2b-pay-bill-debit")
                .put("billreference", movement.purpose().accountReference())
                .put(
                        "amount",
                        BigDecimal.valueOf(movement.sums().amountCents(), 2).toPlainString())
                .put("organizationname", merchant.name());
    }

    private ObjectNode answer(String codeField, String code) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ResponseRefID", wire.requestId())
                .put(codeField, code);
    }

    private static void send(Context ctx, ObjectNode body) {
        ctx.contentType(Wire.JSON).result(body.toString());
    }

    private static Optional<Instant> time(JsonNode body, String field) {
        try {
            return Optional.of(LocalDateTime.parse(body.path(field).asText(""), TIME)
                    .atZone(NAIROBI)
                    .toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}

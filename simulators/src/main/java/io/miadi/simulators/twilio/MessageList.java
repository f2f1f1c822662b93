package io.miadi.simulators.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A page of the message list, filtered by {@code To}, {@code From} and {@code DateSent}, where a name that ends in {@code >}
 * or {@code <} means from or until that day (UTC). A message that is not sent yet counts by its creation.
 */
final class MessageList {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 1_000;
    private final String accountSid;
    private final MessageJson json;

    MessageList(String accountSid, MessageJson json) {
        this.accountSid = accountSid;
        this.json = json;
    }

    ObjectNode page(Context ctx, List<Message> newestFirst) {
        var matching = newestFirst.stream().filter(filter(ctx)).toList();
        var size = Math.clamp(number(ctx, "PageSize", USUAL_PAGE), 1, LARGEST_PAGE);
        var page = number(ctx, "Page", 0);
        var from = Math.min((long) page * size, matching.size());
        var until = Math.min(from + size, matching.size());
        var body = JsonNodeFactory.instance.objectNode().put("page", page).put("page_size", size);
        body.put("next_page_uri", until < matching.size() ? uri(ctx, page + 1, size) : null);
        var rows = body.putArray("messages");
        matching.subList((int) from, (int) until).stream().map(json::message).forEach(rows::add);
        return body;
    }

    private static Predicate<Message> filter(Context ctx) {
        var to = Optional.ofNullable(ctx.queryParam("To"));
        var from = Optional.ofNullable(ctx.queryParam("From"));
        return message -> to.map(number -> number.equals(message.envelope().to()))
                        .orElse(true)
                && from.map(sender -> sender.equals(message.shownFrom())).orElse(true)
                && day(ctx, "DateSent").map(day -> day.equals(sentOn(message))).orElse(true)
                && day(ctx, "DateSent>")
                        .map(day -> !sentOn(message).isBefore(day))
                        .orElse(true)
                && day(ctx, "DateSent<")
                        .map(day -> !sentOn(message).isAfter(day))
                        .orElse(true);
    }

    private static LocalDate sentOn(Message message) {
        return message.progress()
                .sentAt()
                .orElse(message.createdAt())
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static Optional<LocalDate> day(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name))
                .filter(text -> text.matches("\\d{4}-(0[1-9]|1[0-2])-([012]\\d|3[01]).*"))
                .map(text -> LocalDate.parse(text.substring(0, 10)));
    }

    private String uri(Context ctx, int page, int size) {
        var filters = new StringBuilder();
        for (var name : List.of("To", "From", "DateSent", "DateSent>", "DateSent<")) {
            Optional.ofNullable(ctx.queryParam(name))
                    .ifPresent(value ->
                            filters.append('&').append(encode(name)).append('=').append(encode(value)));
        }
        return "/2010-04-01/Accounts/" + accountSid + "/Messages.json?PageSize=" + size + "&Page=" + page + filters;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int number(Context ctx, String name, int usual) {
        var text = ctx.queryParam(name);
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : usual;
    }
}

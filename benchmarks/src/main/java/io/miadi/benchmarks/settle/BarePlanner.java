package io.miadi.benchmarks.settle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the product's planner asks of the database, behind the bare loop as the product's runs behind the callbacks: one worker,
 * fifty events a commit, each with the reads and rows of {@code PlanNotifications}.
 */
final class BarePlanner implements AutoCloseable {
    private static final int BATCH = 50;
    private static final int REMINDERS = 4;

    private final BareStatements sql;
    private final Map<UUID, Owed> bySession;

    private record Event(long sequence, String type, UUID session) {}

    BarePlanner(BareStatements sql, Map<UUID, Owed> bySession) {
        this.sql = sql;
        this.bySession = bySession;
    }

    void run(BooleanSupplier on) throws SQLException {
        while (on.getAsBoolean()) {
            plan();
        }
    }

    private void plan() throws SQLException {
        var values = new HashMap<String, @Nullable Object>();
        values.put("now", Instant.now().atOffset(ZoneOffset.UTC));
        values.put("limit", BATCH);
        var events = sql.query("outbox.takeHeads", values, BarePlanner::events);
        if (!events.isEmpty()) {
            readAhead(events);
            var rows = new BareRows(sql);
            events.forEach(event -> plan(event, rows));
            values.put("sequences", events.stream().map(Event::sequence).toArray(Long[]::new));
            sql.execute("outbox.done", values);
            rows.write();
        }
        sql.commit();
    }

    private void readAhead(List<Event> events) throws SQLException {
        var owed = events.stream().map(event -> owed(event)).distinct().toList();
        find("sessions.findAll", owed.stream().map(o -> o.session().id().value()));
        find(
                "payment-reader.findAll",
                events.stream()
                        .filter(BarePlanner::isSettled)
                        .map(event -> owed(event).payment().id().value()));
        find(
                "recipients.findAll",
                owed.stream()
                        .map(o -> o.session().booking())
                        .flatMap(booking -> Stream.of(
                                booking.client().value(), booking.practitioner().value()))
                        .distinct());
    }

    private void find(String statement, Stream<UUID> ids) throws SQLException {
        var values = new HashMap<String, @Nullable Object>();
        values.put("ids", ids.toArray(UUID[]::new));
        sql.query(statement, values, ResultSet::next);
    }

    private Owed owed(Event event) {
        var owed = bySession.get(event.session());
        if (owed == null) {
            throw new IllegalStateException("an event of another round");
        }
        return owed;
    }

    private static boolean isSettled(Event event) {
        return event.type().equals("PaymentSettled");
    }

    private static List<Event> events(ResultSet rows) throws SQLException {
        var events = new ArrayList<Event>();
        while (rows.next()) {
            var body = rows.getString("body");
            int at = body.indexOf("\"session\": \"") + "\"session\": \"".length();
            events.add(new Event(
                    rows.getLong("sequence"), rows.getString("type"), UUID.fromString(body.substring(at, at + 36))));
        }
        return events;
    }

    /** The receipt for the client by two ways beside the list, or the line for the practitioner and reminders for both. */
    private void plan(Event event, BareRows rows) {
        var values = values(event, owed(event));
        rows.notification(values);
        rows.line(values);
        if (isSettled(event)) {
            rows.delivery(values, "EMAIL");
            rows.delivery(values, "SMS");
        } else {
            rows.delivery(values, "IN_APP");
            for (int i = 0; i < REMINDERS; i++) {
                rows.reminder(values, "REMINDER_" + i);
            }
        }
    }

    private static Map<String, @Nullable Object> values(Event event, Owed owed) {
        var values = new HashMap<String, @Nullable Object>();
        var booking = owed.session().booking();
        var person = isSettled(event) ? booking.client() : booking.practitioner();
        values.put("notification", UUID.randomUUID());
        values.put("key", event.type() + ":" + event.session());
        values.put("kind", "RECEIPT");
        values.put("subject", "attempt:" + event.session());
        values.put("recipient", person.value());
        values.put("person", person.value());
        values.put("at", Instant.now().atOffset(ZoneOffset.UTC));
        values.put("nextAt", owed.attempt().sentAt().atOffset(ZoneOffset.UTC));
        values.put("line", "A receipt for KES 1,500.00, paid for the consultation on Monday, is ready.");
        values.put("session", event.session());
        values.put("version", owed.session().version() + 1);
        values.put("dueAt", owed.session().time().start().atOffset(ZoneOffset.UTC));
        return values;
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}

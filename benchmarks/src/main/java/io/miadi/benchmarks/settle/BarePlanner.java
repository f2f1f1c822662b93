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
        var rows = new BareRows(sql);
        for (var event : events) {
            plan(event, rows);
        }
        if (!events.isEmpty()) {
            values.put("sequences", events.stream().map(Event::sequence).toArray(Long[]::new));
            sql.execute("outbox.done", values);
            rows.write();
        }
        sql.commit();
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

    private void plan(Event event, BareRows rows) throws SQLException {
        var owed = bySession.get(event.session());
        if (owed == null) {
            throw new IllegalStateException("an event of another round");
        }
        var values = values(event, owed);
        if (event.type().equals("PaymentSettled")) {
            settled(values, owed, rows);
        } else {
            confirmed(values, owed, rows);
        }
    }

    /** The receipt for the client, by two ways beside the list. */
    private void settled(Map<String, @Nullable Object> values, Owed owed, BareRows rows) throws SQLException {
        values.put("id", owed.payment().id().value());
        sql.find("payment-reader.find", values);
        sql.find("payment-reader.find", values);
        values.put("id", owed.session().id().value());
        sql.find("sessions.find", values);
        note(values, rows, "EMAIL", "SMS");
    }

    /** The line for the practitioner, and reminders for both. */
    private void confirmed(Map<String, @Nullable Object> values, Owed owed, BareRows rows) throws SQLException {
        values.put("id", owed.session().id().value());
        sql.find("sessions.find", values);
        sql.find("sessions.find", values);
        sql.find("sessions.find", values);
        note(values, rows, "IN_APP");
        for (int i = 0; i < REMINDERS; i++) {
            rows.reminder(values, "REMINDER_" + i);
        }
    }

    private void note(Map<String, @Nullable Object> values, BareRows rows, String... channels) throws SQLException {
        sql.execute("deliveries.addOnce", values);
        for (var channel : channels) {
            rows.delivery(values, channel);
        }
        long sequence = sql.query("notifications.nextSequence", values, BarePlanner::number);
        rows.line(values, sequence);
    }

    private static long number(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }

    private static Map<String, @Nullable Object> values(Event event, Owed owed) {
        var values = new HashMap<String, @Nullable Object>();
        var booking = owed.session().booking();
        var person = event.type().equals("PaymentSettled") ? booking.client() : booking.practitioner();
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

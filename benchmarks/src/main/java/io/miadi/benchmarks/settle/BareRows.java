package io.miadi.benchmarks.settle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of one pass of the bare planner, written together at its end as the product writes its own. */
final class BareRows {
    private final BareStatements sql;
    private final Map<UUID, Long> people = new HashMap<>();
    private final Rows notifications = new Rows();
    private final Rows deliveries = new Rows();
    private final Rows lines = new Rows();
    private final Rows reminders = new Rows();

    /** Columns by parameter. */
    private static final class Rows {
        private final Map<String, List<@Nullable Object>> columns = new HashMap<>();

        Rows put(String column, @Nullable Object value) {
            columns.computeIfAbsent(column, _ -> new ArrayList<>()).add(value);
            return this;
        }
    }

    BareRows(BareStatements sql) {
        this.sql = sql;
    }

    void delivery(Map<String, @Nullable Object> values, String channel) {
        deliveries
                .put("ids", UUID.randomUUID())
                .put("notifications", values.get("notification"))
                .put("channels", channel)
                .put("states", "ACCEPTED")
                .put("reasons", null)
                .put("attemptCounts", 0)
                .put("failureCounts", 0)
                .put("times", text(values.get("nextAt")));
    }

    void notification(Map<String, @Nullable Object> values) {
        notifications
                .put("ids", values.get("notification"))
                .put("keys", values.get("key"))
                .put("kinds", values.get("kind"))
                .put("subjects", values.get("subject"))
                .put("recipients", values.get("recipient"))
                .put("times", text(values.get("at")));
    }

    void line(Map<String, @Nullable Object> values) {
        people.merge((UUID) Objects.requireNonNull(values.get("person")), 1L, Long::sum);
        lines.put("people", values.get("person"))
                .put("notifications", values.get("notification"))
                .put("lines", values.get("line"));
    }

    void reminder(Map<String, @Nullable Object> values, String kind) {
        reminders
                .put("sessions", values.get("session"))
                .put("versions", values.get("version"))
                .put("recipients", values.get("recipient"))
                .put("kinds", kind)
                .put("times", text(values.get("dueAt")));
    }

    void write() throws SQLException {
        write("plan-writer.addOnce", notifications);
        write("plan-writer.addDeliveries", deliveries);
        number();
        write("notifications.add", lines);
        write("reminders.addOnce", reminders);
    }

    private void number() throws SQLException {
        var values = new HashMap<String, @Nullable Object>();
        values.put("people", people.keySet().toArray(UUID[]::new));
        values.put("lineCounts", people.values().toArray(Long[]::new));
        var last = sql.query("notifications.lengthen", values, BareRows::numbers);
        for (Object person : lines.columns.getOrDefault("people", List.of())) {
            lines.put("sequences", last.merge((UUID) Objects.requireNonNull(person), -1L, Long::sum) + 1);
        }
    }

    private static Map<UUID, Long> numbers(ResultSet rows) throws SQLException {
        var last = new HashMap<UUID, Long>();
        while (rows.next()) {
            last.put(rows.getObject("person_id", UUID.class), rows.getLong("last_sequence"));
        }
        return last;
    }

    private void write(String statement, Rows rows) throws SQLException {
        if (rows.columns.isEmpty()) {
            return;
        }
        var values = new HashMap<String, @Nullable Object>();
        for (Map.Entry<String, List<@Nullable Object>> column : rows.columns.entrySet()) {
            values.put(column.getKey(), array(column.getValue()));
        }
        sql.execute(statement, values);
    }

    /** An array of the values' own type, which the driver needs to know. */
    private static Object[] array(List<@Nullable Object> column) {
        return switch (column.getFirst()) {
            case UUID _ -> column.toArray(UUID[]::new);
            case Integer _ -> column.toArray(Integer[]::new);
            case Long _ -> column.toArray(Long[]::new);
            case null, default -> column.toArray(String[]::new);
        };
    }

    private static @Nullable String text(@Nullable Object time) {
        return time instanceof OffsetDateTime at ? at.toString() : null;
    }
}

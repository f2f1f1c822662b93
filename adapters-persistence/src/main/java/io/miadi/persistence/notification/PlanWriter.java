package io.miadi.persistence.notification;

import io.miadi.application.notification.Deliveries.Plan;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.NotificationId;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.persistence.database.Appends;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes planned notifications down, those of a unit of work in one statement; the unique key decides who planned one first. */
final class PlanWriter implements Appends<Delivery> {
    static final StatementBook BOOK = new StatementBook("plan-writer");

    private static final String ADD_ONCE = BOOK.add("addOnce", """
            insert into notification (id, key, kind, subject, recipient_id, at)
            select n.id, n.key, n.kind, n.subject, n.recipient_id, n.at
              from unnest(cast(:ids as uuid[]), cast(:keys as text[]), cast(:kinds as text[]), cast(:subjects as text[]),
                          cast(:recipients as uuid[]), cast(:times as timestamptz[]))
                   with ordinality as n (id, key, kind, subject, recipient_id, at, place)
             order by n.key, n.place
                on conflict (key) do nothing
            returning id
            """);

    private static final String ADD_DELIVERIES = BOOK.add("addDeliveries", """
            insert into delivery (id, notification_id, channel, state, reason, attempts, failures, next_at)
            select d.id, d.notification_id, d.channel, d.state, d.reason, d.attempts, d.failures, d.next_at
              from unnest(cast(:ids as uuid[]), cast(:notifications as uuid[]), cast(:channels as text[]),
                          cast(:states as text[]), cast(:reasons as text[]), cast(:attemptCounts as int[]),
                          cast(:failureCounts as int[]), cast(:times as timestamptz[]))
                   as d (id, notification_id, channel, state, reason, attempts, failures, next_at)
            """);

    private final DatabaseSession database;

    PlanWriter(DatabaseSession database) {
        this.database = database;
    }

    Set<NotificationId> add(List<Plan> plans) {
        var told = plans.stream().map(Plan::notification).toList();
        var added = database.current()
                .createQuery(ADD_ONCE)
                .bind("ids", column(told, UUID[]::new, n -> n.id().value()))
                .bind("keys", column(told, String[]::new, Notification::key))
                .bind("kinds", column(told, String[]::new, n -> n.kind().name()))
                .bind("subjects", column(told, String[]::new, n -> n.subject().text()))
                .bind("recipients", column(told, UUID[]::new, n -> n.recipient().value()))
                .bind(
                        "times",
                        column(told, String[]::new, n -> Times.utc(n.at()).toString()))
                .map((columns, _) -> new NotificationId(new Row(columns).uuid("id")))
                .set();
        plans.stream()
                .filter(plan -> added.contains(plan.notification().id()))
                .flatMap(plan -> plan.deliveries().stream())
                .forEach(delivery -> database.append(this, delivery));
        return added;
    }

    @Override
    public void write(Handle handle, List<Delivery> deliveries) {
        handle.createUpdate(ADD_DELIVERIES)
                .bind("ids", column(deliveries, UUID[]::new, d -> d.id().value()))
                .bind(
                        "notifications",
                        column(
                                deliveries,
                                UUID[]::new,
                                d -> d.notification().id().value()))
                .bind(
                        "channels",
                        column(deliveries, String[]::new, d -> d.channel().name()))
                .bind("states", column(deliveries, String[]::new, d -> d.state().name()))
                .bind(
                        "reasons",
                        column(
                                deliveries,
                                String[]::new,
                                d -> d.reason().map(ReasonCode::name).orElse(null)))
                .bind("attemptCounts", column(deliveries, Integer[]::new, Delivery::attempts))
                .bind("failureCounts", column(deliveries, Integer[]::new, Delivery::failures))
                .bind(
                        "times",
                        column(
                                deliveries,
                                String[]::new,
                                d -> Times.utc(d.nextAt()).toString()))
                .execute();
    }

    private static <R, T extends @Nullable Object> T[] column(
            List<R> rows, IntFunction<T[]> array, Function<R, T> value) {
        return rows.stream().map(value).toArray(array);
    }
}

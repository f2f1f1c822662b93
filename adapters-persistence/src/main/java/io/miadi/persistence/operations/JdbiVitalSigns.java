package io.miadi.persistence.operations;

import io.miadi.application.operations.VitalSigns;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Measures what is in the tables. Only {@link #allAttempts} and {@link #unsentMessages} read a whole one; what is open is counted along its index. */
public final class JdbiVitalSigns implements VitalSigns {
    private static final StatementBook BOOK = new StatementBook("vital-signs");

    /**
     * Each figure is the end of an index, so that it costs the same however much there is. The last column locks no row, but lets a
     * server that takes no writes refuse the look as it refuses them.
     */
    private static final String BACKLOG = BOOK.add("backlog", """
            with word as (
                select at
                  from evidence
                 where source in ('PUSH_ANSWER', 'CALLBACK', 'QUERY', 'STATEMENT')
                 order by id desc
                 limit 1
            )
            select (select at from outbox order by sequence limit 1) as oldest_event,
                   (select c.received_at
                      from callback c
                     where c.id = (select min(id) from callback_pending)) as oldest_callback,
                   (select min(sent_at)
                      from attempt
                     where state in ('SENT', 'PENDING', 'UNKNOWN')) as oldest_unknown,
                   (select at from word) as last_word,
                   (select min(asked_at)
                      from provider_question
                     where asked_at > coalesce((select at from word), '-infinity')) as asked_since,
                   (select true from attempt where false for key share) as takes_writes
            """);

    private static final String LIVE_ATTEMPTS = BOOK.add("liveAttempts", """
            select state, count(*) as attempts
              from attempt
             where state in ('SENT', 'PENDING', 'UNKNOWN')
             group by state
            """);

    private static final String ALL_ATTEMPTS = BOOK.report("allAttempts", """
            select state, count(*) as attempts
              from attempt
             group by state
            """);

    private static final String UNSENT_MESSAGES = BOOK.report("unsentMessages", """
            select reason, count(*) as messages
              from delivery
             where state in ('REFUSED', 'DROPPED') or reason = 'UNREADABLE'
             group by reason
            """);

    private static final String OPEN_REVIEWS = BOOK.report("openReviews", """
            select kind, count(*) as items
              from review_item
             where closed_at is null
             group by kind
            """);

    private static final String SENT_AT = BOOK.add("sentAt", """
            select id, sent_at
              from attempt
             where id = any(:measured)
            """);

    private final DatabaseSession database;

    public JdbiVitalSigns(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public Backlog backlog() {
        return database.read(handle -> handle.createQuery(BACKLOG)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new Backlog(
                            row.optionalInstant("oldest_event"),
                            row.optionalInstant("oldest_callback"),
                            row.optionalInstant("oldest_unknown"),
                            row.optionalInstant("last_word"),
                            row.optionalInstant("asked_since"));
                })
                .one());
    }

    @Override
    public Map<AttemptState, Long> liveAttempts() {
        return counts(LIVE_ATTEMPTS);
    }

    @Override
    public Map<AttemptState, Long> allAttempts() {
        return counts(ALL_ATTEMPTS);
    }

    @Override
    public Map<ReasonCode, Long> unsentMessages() {
        return database.read(handle -> handle.createQuery(UNSENT_MESSAGES)
                .reduceRows(new EnumMap<>(ReasonCode.class), (counts, row) -> {
                    counts.merge(
                            reason(row.getColumn("reason", String.class)),
                            row.getColumn("messages", Long.class),
                            Long::sum);
                    return counts;
                }));
    }

    /** A reason that only a newer version knows must not hide the others. */
    private static ReasonCode reason(String stored) {
        return Arrays.stream(ReasonCode.values())
                .filter(known -> known.name().equals(stored))
                .findFirst()
                .orElse(ReasonCode.UNREADABLE);
    }

    @Override
    public Map<ReviewItem.Kind, Long> openReviews() {
        return database.read(handle -> handle.createQuery(OPEN_REVIEWS)
                .reduceRows(new EnumMap<>(ReviewItem.Kind.class), (counts, row) -> {
                    counts.put(
                            ReviewItem.Kind.valueOf(row.getColumn("kind", String.class)),
                            row.getColumn("items", Long.class));
                    return counts;
                }));
    }

    @Override
    public Map<AttemptId, Instant> sentAt(Collection<AttemptId> attempts) {
        var ids = attempts.stream().map(AttemptId::value).toArray(UUID[]::new);
        return database.read(handle -> handle.createQuery(SENT_AT)
                .bind("measured", ids)
                .reduceRows(new HashMap<>(), (found, row) -> {
                    found.put(new AttemptId(row.getColumn("id", UUID.class)), row.getColumn("sent_at", Instant.class));
                    return found;
                }));
    }

    private Map<AttemptState, Long> counts(String sql) {
        return database.read(handle -> handle.createQuery(sql)
                .reduceRows(new EnumMap<>(AttemptState.class), (counts, row) -> {
                    counts.put(
                            AttemptState.valueOf(row.getColumn("state", String.class)),
                            row.getColumn("attempts", Long.class));
                    return counts;
                }));
    }
}

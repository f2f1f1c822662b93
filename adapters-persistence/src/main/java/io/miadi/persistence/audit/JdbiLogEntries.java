package io.miadi.persistence.audit;

import io.miadi.application.audit.look.LogEntries;
import io.miadi.application.audit.sequence.PlacedEntry;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.util.List;
import java.util.Optional;

/** Searches by whatever narrows most: the subject, else the actor, else the action, else the time alone; each has its index. */
public final class JdbiLogEntries implements LogEntries {
    private static final StatementBook BOOK = new StatementBook("log-entries");

    private static final String BY_SUBJECT = BOOK.add("bySubject", """
            select l.leaf, l.hash, e.at, e.actor, e.role, e.action, e.subject, e.before, e.after, e.cause, e.correlation
              from audit_entry e
              join audit_leaf l on l.sequence = e.sequence
             where e.subject = :subject
               and (cast(:actor as text) is null or e.actor = :actor)
               and (cast(:action as text) is null or e.action = :action)
               and e.at >= :since and e.at < :until and (e.at, l.leaf) < (:at, :leaf)
             order by e.at desc, l.leaf desc
             limit :limit
            """);

    private static final String BY_ACTOR = BOOK.add("byActor", """
            select l.leaf, l.hash, e.at, e.actor, e.role, e.action, e.subject, e.before, e.after, e.cause, e.correlation
              from audit_leaf l
              join audit_entry e on e.sequence = l.sequence
             where hashtext(l.actor) = hashtext(:actor) and l.actor = :actor
               and (cast(:action as text) is null or l.action = :action)
               and l.at >= :since and l.at < :until and (l.at, l.leaf) < (:at, :leaf)
             order by l.at desc, l.leaf desc
             limit :limit
            """);

    private static final String BY_ACTION = BOOK.add("byAction", """
            select l.leaf, l.hash, e.at, e.actor, e.role, e.action, e.subject, e.before, e.after, e.cause, e.correlation
              from audit_leaf l
              join audit_entry e on e.sequence = l.sequence
             where hashtext(l.action) = hashtext(:action) and l.action = :action
               and l.at >= :since and l.at < :until and (l.at, l.leaf) < (:at, :leaf)
             order by l.at desc, l.leaf desc
             limit :limit
            """);

    private static final String BY_TIME = BOOK.add("byTime", """
            select l.leaf, l.hash, e.at, e.actor, e.role, e.action, e.subject, e.before, e.after, e.cause, e.correlation
              from audit_leaf l
              join audit_entry e on e.sequence = l.sequence
             where l.at >= :since and l.at < :until and (l.at, l.leaf) < (:at, :leaf)
             order by l.at desc, l.leaf desc
             limit :limit
            """);

    private static final String AT = BOOK.add("at", """
            select l.leaf, l.hash, e.at, e.actor, e.role, e.action, e.subject, e.before, e.after, e.cause, e.correlation
              from audit_leaf l
              join audit_entry e on e.sequence = l.sequence
             where l.leaf = :leaf
            """);

    private final DatabaseSession database;

    public JdbiLogEntries(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public List<PlacedEntry> find(Filter filter, Position before, int limit) {
        return database.read(handle -> {
            var query = handle.createQuery(statement(filter))
                    .bind("since", Times.utc(filter.from()))
                    .bind("until", Times.utc(filter.until()))
                    .bind("at", Times.utc(before.at()))
                    .bind("leaf", before.index())
                    .bind("limit", limit);
            if (filter.subject().isPresent()) {
                query.bind("subject", filter.subject().get());
            }
            if (filter.subject().isPresent() || filter.actor().isPresent()) {
                query.bind("actor", filter.actor().orElse(null));
            }
            if (filter.subject().isPresent()
                    || filter.actor().isPresent()
                    || filter.action().isPresent()) {
                query.bind("action", filter.action().orElse(null));
            }
            return query.map((columns, context) -> JdbiStoredLog.placed(new Row(columns)))
                    .list();
        });
    }

    private static String statement(Filter filter) {
        if (filter.subject().isPresent()) {
            return BY_SUBJECT;
        }
        if (filter.actor().isPresent()) {
            return BY_ACTOR;
        }
        return filter.action().isPresent() ? BY_ACTION : BY_TIME;
    }

    @Override
    public Optional<PlacedEntry> at(long index) {
        return database.read(handle -> handle.createQuery(AT)
                .bind("leaf", index)
                .map((columns, context) -> JdbiStoredLog.placed(new Row(columns)))
                .findOne());
    }
}

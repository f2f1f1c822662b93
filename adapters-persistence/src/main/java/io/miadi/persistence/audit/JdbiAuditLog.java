package io.miadi.persistence.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.application.audit.AuditLog;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.persistence.database.Appends;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Texts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Audit entries as one row each, those of a unit of work in one statement, which also puts them on the list of those that the Merkle
 * log lacks. The database gives them their sequence and their time.
 */
public final class JdbiAuditLog implements AuditLog, Appends<AuditEntry> {
    private static final StatementBook BOOK = new StatementBook("audit-log");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String ADD = BOOK.add("add", """
            with added as (
                insert into audit_entry (actor, role, action, subject, before, after, cause, correlation)
                select e.actor, e.role, e.action, e.subject, cast(e.before as jsonb), cast(e.after as jsonb), e.cause,
                       :correlation
                  from unnest(cast(:actors as text[]), cast(:roles as text[]), cast(:actions as text[]),
                              cast(:subjects as text[]), cast(:befores as text[]), cast(:afters as text[]),
                              cast(:causes as text[]))
                       with ordinality as e (actor, role, action, subject, before, after, cause, place)
                 order by e.place
                returning sequence
            )
            insert into audit_unsequenced (sequence)
            select sequence
              from added
            """);

    private final DatabaseSession database;
    private final Supplier<String> correlation;

    /** @param correlation the id of the request or job that is being served, asked for when they are written */
    public JdbiAuditLog(DatabaseSession database, Supplier<String> correlation) {
        this.database = database;
        this.correlation = correlation;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(AuditEntry entry) {
        database.append(this, entry);
    }

    @Override
    public void write(Handle handle, List<AuditEntry> entries) {
        handle.createUpdate(ADD)
                .bind("actors", texts(entries, e -> e.actor().label()))
                .bind("roles", texts(entries, e -> e.actor().roleLabel()))
                .bind("actions", texts(entries, AuditEntry::action))
                .bind("subjects", texts(entries, AuditEntry::subject))
                .bind("befores", texts(entries, e -> json(e.before())))
                .bind("afters", texts(entries, e -> json(e.after())))
                .bind("causes", texts(entries, AuditEntry::cause))
                .bind("correlation", correlation.get())
                .execute();
    }

    private static String[] texts(List<AuditEntry> entries, Function<AuditEntry, String> column) {
        return entries.stream().map(column).map(Texts::storable).toArray(String[]::new);
    }

    private static String json(Map<String, String> facts) {
        var object = MAPPER.createObjectNode();
        new TreeMap<>(facts).forEach((name, value) -> object.put(name, Texts.storable(value)));
        return object.toString();
    }
}

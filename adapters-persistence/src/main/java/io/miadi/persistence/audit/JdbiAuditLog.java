package io.miadi.persistence.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.application.audit.AuditLog;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Audit entries as one row each. The database gives them their sequence and their time. */
public final class JdbiAuditLog implements AuditLog {
    private static final StatementBook BOOK = new StatementBook("audit-log");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String ADD = BOOK.add("add", """
            insert into audit_entry (actor, role, action, subject, before, after, cause, correlation)
            values (:actor, :role, :action, :subject, cast(:before as jsonb), cast(:after as jsonb), :cause, :correlation)
            """);

    private final DatabaseSession database;
    private final Supplier<String> correlation;

    /** @param correlation the id of the request or job that is being served, asked for at each entry */
    public JdbiAuditLog(DatabaseSession database, Supplier<String> correlation) {
        this.database = database;
        this.correlation = correlation;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(AuditEntry entry) {
        database.write(handle -> handle.createUpdate(ADD)
                .bind("actor", entry.actor().label())
                .bind("role", entry.actor().roleLabel())
                .bind("action", entry.action())
                .bind("subject", entry.subject())
                .bind("before", json(entry.before()))
                .bind("after", json(entry.after()))
                .bind("cause", entry.cause())
                .bind("correlation", correlation.get())
                .execute());
    }

    private static String json(Map<String, String> facts) {
        var object = MAPPER.createObjectNode();
        new TreeMap<>(facts).forEach(object::put);
        return object.toString();
    }
}

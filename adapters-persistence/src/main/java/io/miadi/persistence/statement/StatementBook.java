package io.miadi.persistence.statement;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements of one repository. A repository writes each of its constants down here as it declares it, so that the list of
 * what is sent to the database cannot fall behind, and every plan can be looked at.
 */
public final class StatementBook {
    private final String repository;
    private final Map<String, Statement> statements = new LinkedHashMap<>();

    public StatementBook(String repository) {
        this.repository = repository;
    }

    /** Notes a statement that a request or a timer sends, which therefore never reads a whole table; returns its text. */
    public String add(String name, String sql) {
        return note(name, sql, Use.REQUEST);
    }

    /** Notes a statement that reads whole tables by intent, for a report that nobody waits for at a counter. */
    public String report(String name, String sql) {
        return note(name, sql, Use.REPORT);
    }

    private String note(String name, String sql, Use use) {
        var statement = new Statement(repository + "." + name, sql, use);
        if (statements.putIfAbsent(name, statement) != null) {
            throw new IllegalArgumentException("noted twice: " + statement.name());
        }
        return sql;
    }

    public Collection<Statement> statements() {
        return Collections.unmodifiableCollection(statements.values());
    }

    /** When a statement is sent. */
    public enum Use {
        REQUEST,
        REPORT
    }

    /** @param name the repository and the statement's intent, {@code sessions.lock} */
    public record Statement(String name, String sql, Use use) {}
}

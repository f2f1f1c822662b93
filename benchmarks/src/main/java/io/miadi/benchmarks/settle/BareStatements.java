package io.miadi.benchmarks.settle;

import io.miadi.persistence.plans.Repositories;
import io.miadi.persistence.statement.StatementBook.Statement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The product's own statements, taken from its repositories' books by name and prepared once on one connection: what the bare
 * loop sends is letter by letter what the product sends.
 */
final class BareStatements implements AutoCloseable {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");
    private static final Map<String, String> TEXTS = Repositories.books().stream()
            .flatMap(book -> book.statements().stream())
            .collect(Collectors.toMap(Statement::name, Statement::sql));

    private final Connection connection;
    private final Map<String, Prepared> prepared = new HashMap<>();

    private record Prepared(PreparedStatement statement, List<String> parameters) {}

    /** What is made of the rows of an answer. */
    interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    BareStatements(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    void execute(String name, Map<String, @Nullable Object> values) throws SQLException {
        bound(name, values).execute();
    }

    /** The driver has fetched every row before the first is read. */
    <T> T query(String name, Map<String, @Nullable Object> values, Reading<T> reading) throws SQLException {
        try (var rows = bound(name, values).executeQuery()) {
            return reading.read(rows);
        }
    }

    /** For a statement whose rows the bare loop has no use for; there must be one. */
    void find(String name, Map<String, @Nullable Object> values) throws SQLException {
        if (!query(name, values, ResultSet::next)) {
            throw new IllegalStateException(name + " found nothing");
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    private PreparedStatement bound(String name, Map<String, @Nullable Object> values) throws SQLException {
        var known = prepared.get(name);
        if (known == null) {
            known = prepare(name);
            prepared.put(name, known);
        }
        int place = 1;
        for (var parameter : known.parameters()) {
            if (!values.containsKey(parameter)) {
                throw new IllegalStateException("no value for " + parameter + " of " + name);
            }
            known.statement().setObject(place++, values.get(parameter));
        }
        return known.statement();
    }

    private Prepared prepare(String name) throws SQLException {
        var named = TEXTS.get(name);
        if (named == null) {
            throw new IllegalStateException("the product has no statement " + name);
        }
        var parameters = new ArrayList<String>();
        var text = PARAMETER.matcher(named).replaceAll(found -> {
            parameters.add(found.group(1));
            return "?";
        });
        return new Prepared(connection.prepareStatement(text), parameters);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package io.miadi.persistence.plans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.StatementBook.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Explains every statement of every repository over the rows that a database has, and finds the scans of whole tables. */
public final class Plans {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Tables whose size is the practice's choice and not its history: reading them whole is right. */
    private static final Set<String> SMALL = Set.of(
            "session_kind", "availability", "provider_account", "audit_tree", "audit_origin", "webhook_endpoint");

    private Plans() {}

    /**
     * The plan of one statement.
     *
     * @param scanned growing tables that are read from end to end
     * @param cost the planner's estimate, in its own unit
     */
    public record Plan(Statement statement, List<String> scanned, double cost, String text) {}

    /** Plans of all statements, after a fresh look at the statistics. */
    public static List<Plan> explainAll(DatabaseUrl url) throws SQLException {
        return explain(url, Repositories.books());
    }

    static List<Plan> explain(DatabaseUrl url, Collection<StatementBook> books) throws SQLException {
        try (var connection = url.connect()) {
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
            var plans = new ArrayList<Plan>();
            for (var book : books) {
                for (var statement : book.statements()) {
                    plans.add(explain(connection, statement));
                }
            }
            return plans;
        }
    }

    private static Plan explain(Connection connection, Statement wanted) throws SQLException {
        var sql = "explain (format json) " + Samples.fill(wanted.name(), wanted.sql());
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            var text = rows.getString(1);
            var root = parse(text).get(0).get("Plan");
            var scanned = new ArrayList<String>();
            collectScans(root, scanned);
            return new Plan(wanted, scanned, root.get("Total Cost").asDouble(), text);
        }
    }

    private static void collectScans(JsonNode node, List<String> scanned) {
        if (node.path("Node Type").asText().equals("Seq Scan")
                && !SMALL.contains(node.path("Relation Name").asText())) {
            scanned.add(node.path("Relation Name").asText());
        }
        node.path("Plans").forEach(child -> collectScans(child, scanned));
    }

    private static JsonNode parse(String plan) {
        try {
            return MAPPER.readTree(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan is not JSON", e);
        }
    }
}

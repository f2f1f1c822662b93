package io.miadi.persistence.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.embedded.SharedDatabase;
import io.miadi.persistence.payment.search.JdbiTransactions;
import io.miadi.persistence.plans.Plans.Plan;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.StatementBook.Statement;
import io.miadi.persistence.statement.StatementBook.Use;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P54")
@DisplayName("P54 no request-path query scans a whole table")
class PlansTest {
    private static final int ROWS = 20_000;
    private static final DatabaseUrl URL = SharedDatabase.fresh();

    @BeforeAll
    static void fill() throws SQLException {
        SampleRows.fill(URL, ROWS);
    }

    @Test
    void no_statement_of_a_request_reads_a_growing_table_from_end_to_end() throws SQLException {
        var scans = Plans.explainAll(URL).stream()
                .filter(plan -> plan.statement().use() == Use.REQUEST)
                .filter(plan -> !plan.scanned().isEmpty())
                .map(plan -> plan.statement().name() + " scans " + plan.scanned())
                .toList();
        assertThat(scans).isEmpty();
    }

    /** Each criterion alone: those that were not given are null, as the search binds them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "receipt",
                "reference",
                "like",
                "hashes",
                "least",
                "most",
                "state",
                "method",
                "practitioner",
                "start",
                "end",
                "session",
                "checkout",
                "time"
            })
    void a_search_by_one_thing_goes_by_its_index(String given) throws SQLException {
        var search = JdbiTransactions.book().statements().iterator().next().sql();
        var alone = search.replaceAll("(?<!:):(?!limit\\b|after\\b|" + given + "\\b)[a-z]+\\b", "null");
        var book = new StatementBook("transactions");
        book.add(given, alone);
        assertThat(Plans.explain(URL, List.of(book))).singleElement().satisfies(plan -> {
            assertThat(plan.scanned()).as(plan.text()).isEmpty();
            assertThat(plan.cost()).as(plan.text()).isLessThan(5_000);
        });
    }

    @Test
    void a_scan_would_be_noticed() throws SQLException {
        var book = new StatementBook("sessions");
        book.add("byKindName", "select count(*) from session where kind_name = :kindName");
        assertThat(Plans.explain(URL, List.of(book)))
                .singleElement()
                .extracting(Plan::scanned)
                .isEqualTo(List.of("session"));
    }

    @Test
    void every_statement_of_every_repository_is_explained() throws Exception {
        var explained = Plans.explainAll(URL).stream()
                .map(plan -> plan.statement().sql())
                .collect(Collectors.toSet());
        var sent = statementConstants();
        assertThat(sent).hasSizeGreaterThan(45);
        assertThat(explained).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void every_statement_has_a_name_of_its_own() {
        assertThat(Repositories.books().stream()
                        .flatMap(book -> book.statements().stream())
                        .map(Statement::name))
                .doesNotHaveDuplicates();
    }

    /** Every constant of this room's classes that reads like SQL, but for those of the server's own housekeeping. */
    private static List<String> statementConstants() throws IOException, ReflectiveOperationException {
        var found = new ArrayList<String>();
        var root = Path.of(
                Plans.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (var files = Files.walk(root.resolve("io/miadi/persistence"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                var name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (!name.matches("io\\.miadi\\.persistence\\.(database|embedded|backup|plans)\\..*")) {
                    found.addAll(statementConstants(Class.forName(name)));
                }
            }
        }
        return found;
    }

    private static List<String> statementConstants(Class<?> type) throws IllegalAccessException {
        var found = new ArrayList<String>();
        for (var field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                field.setAccessible(true);
                var value = (String) field.get(null);
                if (value != null && value.strip().matches("(?s)(select|insert|update|delete|with)\\s.*")) {
                    found.add(value);
                }
            }
        }
        return found;
    }
}

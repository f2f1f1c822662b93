package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.http.route.Access;
import io.miadi.http.route.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever runs the product, and whoever writes a program against it. */
interface OperatorJourneys {
    List<String> ROLES = List.of("anonymous", "client", "practitioner", "staff", "admin", "owner");

    @Test
    default void the_product_says_that_it_is_well() {
        var practice = OpenPractice.here();
        practice.nobody().get("/health/live").expect(200);
        practice.nobody().get("/health/ready").expect(200);
        assertThat(practice.operator().get("/jobs").expect(200).text()).contains("resolve-attempts");
        assertThat(practice.operator().get("/metrics").expect(200).text()).contains("miadi_payment_attempts");
    }

    /** The table is held against a server of its own elsewhere; this is what the product has really registered. */
    @Test
    default void every_route_that_is_registered_stands_in_the_permission_table_with_whom_it_lets_in()
            throws IOException {
        var practice = OpenPractice.here();
        var said = new TreeSet<String>();
        practice.routes().forEach(route -> ROLES.forEach(role -> said.add(row(route, role, answer(route, role)))));
        practice.operatorsRoutes().forEach(route -> ROLES.forEach(role -> said.add(row(route, role, "loopback"))));
        var rows = Files.readAllLines(Path.of("..", "docs", "security", "permissions.csv")).stream()
                .skip(1);
        var written = rows.map(line -> line.split(",", -1))
                .map(cells -> String.join(",", cells[0], cells[1], cells[2], shownInDevelopment(cells)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said).isEqualTo(written);
    }

    private static String row(Route route, String role, String answer) {
        return String.join(",", route.method().toString(), route.path(), role, answer);
    }

    private static String answer(Route route, String role) {
        if (route.access().contains(Access.PROVIDER_CALLBACK)) {
            return "secret";
        }
        if (!route.needsLogin()) {
            return "allowed";
        }
        if (role.equals("anonymous")) {
            return "401";
        }
        return route.access().contains(Access.valueOf(role.toUpperCase(Locale.ROOT))) ? "allowed" : "403";
    }

    /** The table tells of production; in development mode everybody may read the API's document. */
    private static String shownInDevelopment(String[] cells) {
        return cells[1].startsWith("/api/docs") ? "allowed" : cells[4];
    }

    @Test
    default void the_document_of_the_api_is_shown_with_its_page() {
        var nobody = OpenPractice.here().nobody();
        for (var file :
                List.of("", "/openapi.yaml", "/page.js", "/page.css", "/swagger-ui-bundle.js", "/swagger-ui.css")) {
            assertThat(nobody.get("/api/docs" + file).expect(200).text()).isNotEmpty();
        }
    }
}

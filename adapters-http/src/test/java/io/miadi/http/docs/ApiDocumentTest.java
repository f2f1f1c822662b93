package io.miadi.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.http.route.Access;
import io.miadi.http.route.CookieUse;
import io.miadi.http.route.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/openapi.yaml} against the routes that exist, both ways. */
class ApiDocumentTest {
    private static final String KEY = "#/components/parameters/IdempotencyKey";
    private static final List<String> KEYED = List.of(
            "POST /api/v1/sessions",
            "POST /api/v1/mpesa/initiate",
            "POST /api/v1/payments/desk",
            "POST /api/v1/payments/{id}/refunds",
            "POST /api/v1/reconciliation/statements");

    private final ApiDocument document = ApiDocument.read();
    private final Map<String, Route> routes = routes();

    private static Map<String, Route> routes() {
        var all = new TreeMap<String, Route>();
        EveryRoute.registered().list().forEach(route -> all.put(route.method() + " " + route.path(), route));
        EveryRoute.operators().list().forEach(route -> all.putIfAbsent(route.method() + " " + route.path(), route));
        return all;
    }

    @Test
    void every_route_is_documented_and_nothing_else_is() {
        assertThat(document.operations()).containsOnlyKeys(routes.keySet()).hasSizeGreaterThan(20);
    }

    @Test
    void the_documented_roles_are_those_of_the_route() {
        each((route, operation) -> assertThat(operation.roles())
                .as(operation.route())
                .containsExactlyElementsOf(route.accessInOrder().stream()
                        .map(ApiDocumentTest::role)
                        .toList()));
    }

    @Test
    void a_route_that_needs_no_sign_in_says_so_and_every_write_by_cookie_needs_its_token() {
        each((route, operation) -> {
            var said = operation.said().get("security");
            if (!route.needsLogin()) {
                assertThat(said).as(operation.route()).isEqualTo(List.of());
            } else if (route.method().changesSomething()) {
                assertThat(String.valueOf(said)).as(operation.route()).startsWith("[{cookie=[], csrf=[]}, {bearer=[]}");
            } else {
                assertThat(said)
                        .as(operation.route() + " has the security of all reads")
                        .isNull();
            }
        });
    }

    @Test
    void every_refusal_that_the_pipeline_can_make_is_documented() {
        each((route, operation) ->
                assertThat(operation.responses().keySet()).as(operation.route()).containsAll(refusals(route)));
    }

    private static TreeSet<String> refusals(Route route) {
        var statuses = new TreeSet<>(List.of("400", "413", "500", "503"));
        if (route.needsLogin()) {
            statuses.addAll(List.of("401", "403"));
        }
        if (route.terms().cookies() == CookieUse.HANDED_OUT) {
            statuses.add("403");
        }
        if (!route.terms().body().isNone()) {
            statuses.addAll(List.of("408", "415"));
        }
        if (route.path().contains("{")) {
            statuses.add("404");
        }
        if (!route.terms().limits().isEmpty()) {
            statuses.add("429");
        }
        return statuses;
    }

    @Test
    void a_body_is_documented_exactly_where_one_is_taken() {
        each((route, operation) -> assertThat(operation.said().containsKey("requestBody"))
                .as(operation.route())
                .isEqualTo(!route.terms().body().isNone()));
    }

    @Test
    void what_moves_money_or_books_needs_an_idempotency_key() {
        each((route, operation) -> assertThat(operation.parameters().contains(KEY))
                .as(operation.route())
                .isEqualTo(KEYED.contains(operation.route())));
    }

    @Test
    void operation_ids_are_there_and_differ() {
        var ids = document.operations().values().stream()
                .map(operation -> operation.said().get("operationId"))
                .toList();
        assertThat(ids).doesNotContainNull().doesNotHaveDuplicates();
    }

    private void each(BiConsumer<Route, ApiDocument.Operation> check) {
        document.operations()
                .forEach((name, operation) -> check.accept(Objects.requireNonNull(routes.get(name)), operation));
    }

    private static String role(Access access) {
        return access.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

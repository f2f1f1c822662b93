package io.miadi.http.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Default deny (V8.2.1): what does not say who may use it cannot be reached. */
class RoutesTest {
    private static final RouteHandler NOTHING = call -> Answer.noContent();

    @Test
    void a_route_without_roles_does_not_come_into_being() {
        assertThatThrownBy(() -> Route.get("/a", Set.of(), NOTHING)).hasMessage("GET /a does not say who may use it");
    }

    @Test
    void a_route_is_open_to_all_or_to_some_but_not_both() {
        for (Access open : Set.of(Access.PUBLIC, Access.PROVIDER_CALLBACK)) {
            assertThatThrownBy(() -> Route.get("/a", Set.of(open, Access.OWNER), NOTHING))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void two_routes_that_match_the_same_requests_are_one_too_many() {
        var routes = new Routes().add(Route.get("/a/{x}", Access.SIGNED_IN, NOTHING));
        assertThatThrownBy(() -> routes.add(Route.get("/a/{y}", Access.DESK, NOTHING)))
                .hasMessage("GET /a/{} is registered twice");
        routes.add(Route.delete("/a/{y}", Access.DESK, NOTHING));
        assertThat(routes.list()).hasSize(2);
    }

    @Test
    void the_methods_at_a_path_are_known() {
        var routes = new Routes()
                .add(Route.get("/a/{x}", Access.SIGNED_IN, NOTHING))
                .add(Route.post("/a/{x}/b", Access.SIGNED_IN, NOTHING));
        assertThat(routes.methodsAt("/a/1")).containsExactly("GET", "HEAD");
        assertThat(routes.methodsAt("/a/1/b")).containsExactly("POST");
        assertThat(routes.methodsAt("/a/")).isEmpty();
        assertThat(routes.methodsAt("/a/1/")).isEmpty();
    }

    @Test
    void a_header_cannot_break_the_line() {
        assertThatThrownBy(() -> Answer.noContent().withHeader("Location", "/a\r\nSet-Cookie: x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

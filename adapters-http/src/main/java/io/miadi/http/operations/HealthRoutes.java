package io.miadi.http.operations;

import io.miadi.application.operations.CheckHealth;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.CookieUse;
import io.miadi.http.route.Load;
import io.miadi.http.route.Route;
import io.miadi.http.route.RouteHandler;
import io.miadi.http.route.Routes;
import java.util.List;
import java.util.Set;

/** Health on the public listener: a status without a body, so that a stranger learns nothing else. */
public final class HealthRoutes {
    static final Answer LIVE = empty(200);

    private final CheckHealth health;

    public HealthRoutes(CheckHealth health) {
        this.health = health;
    }

    public void register(Routes routes) {
        routes.add(open("/health/live", call -> LIVE));
        routes.add(open("/health/ready", call -> empty(health.handle().ready() ? 200 : 503)));
    }

    /** A route that a full or overloaded server still answers. */
    static Route open(String path, RouteHandler handler) {
        return Route.get(path, Set.of(Access.PUBLIC), handler)
                .cookies(CookieUse.IGNORED)
                .load(Load.LAST);
    }

    private static Answer empty(int status) {
        return new Answer(status, new Answer.Content.None(), List.of());
    }
}

package io.miadi.http.route;

import io.miadi.http.limit.RatePolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;

/**
 * One route: what it is called, who may use it, on which conditions, and what it does. Made by the verb methods and refined by
 * the others, each of which returns a changed copy.
 *
 * @param path a template such as {@code /api/v1/sessions/{id}/approval}
 * @param access never empty
 */
public record Route(Method method, String path, Set<Access> access, Terms terms, RouteHandler handler) {
    public Route {
        access = Set.copyOf(access);
        if (access.isEmpty()) {
            throw new IllegalArgumentException(method + " " + path + " does not say who may use it");
        }
        if (access.size() > 1 && !access.stream().allMatch(Access::needsLogin)) {
            throw new IllegalArgumentException(method + " " + path + " is open to all and also to some");
        }
        if (!path.startsWith("/") || (path.length() > 1 && path.endsWith("/"))) {
            throw new IllegalArgumentException(path + " does not begin with a slash, or ends with one");
        }
    }

    public static Route get(String path, Set<Access> access, RouteHandler handler) {
        return of(Method.GET, path, access, handler);
    }

    /** With a JSON body, unless {@link #taking} says otherwise. */
    public static Route post(String path, Set<Access> access, RouteHandler handler) {
        return of(Method.POST, path, access, handler);
    }

    public static Route put(String path, Set<Access> access, RouteHandler handler) {
        return of(Method.PUT, path, access, handler);
    }

    public static Route patch(String path, Set<Access> access, RouteHandler handler) {
        return of(Method.PATCH, path, access, handler);
    }

    public static Route delete(String path, Set<Access> access, RouteHandler handler) {
        return of(Method.DELETE, path, access, handler);
    }

    private static Route of(Method method, String path, Set<Access> access, RouteHandler handler) {
        return new Route(method, path, access, Terms.usual(method), handler);
    }

    public Route taking(BodyRule body) {
        return with(new Terms(body, terms.deadline(), terms.cookies(), terms.load(), terms.limits()));
    }

    public Route within(Duration deadline) {
        return with(new Terms(terms.body(), deadline, terms.cookies(), terms.load(), terms.limits()));
    }

    public Route cookies(CookieUse use) {
        return with(new Terms(terms.body(), terms.deadline(), use, terms.load(), terms.limits()));
    }

    public Route load(Load load) {
        return with(new Terms(terms.body(), terms.deadline(), terms.cookies(), load, terms.limits()));
    }

    public Route limitedBy(RatePolicy policy) {
        var limits = new ArrayList<>(terms.limits());
        limits.add(policy);
        return with(new Terms(terms.body(), terms.deadline(), terms.cookies(), terms.load(), limits));
    }

    public boolean needsLogin() {
        return access.iterator().next().needsLogin();
    }

    /** Who may use it, in the order of the enum: for tables and messages. */
    public Set<Access> accessInOrder() {
        return EnumSet.copyOf(access);
    }

    private Route with(Terms changed) {
        return new Route(method, path, access, changed, handler);
    }
}

package io.miadi.http.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All routes of one listener: the only way to be reachable. The list is also what the OpenAPI test and the permission matrix
 * read. Filled while the product is wired, then only read; not thread-safe before that.
 */
public final class Routes {
    private final List<Route> routes = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /** A second route of the same method and shape is refused, since one of the two would silently never be reached. */
    public Routes add(Route route) {
        String shape = route.method() + " " + shape(route.path());
        if (!taken.add(shape)) {
            throw new IllegalArgumentException(shape + " is registered twice");
        }
        routes.add(route);
        return this;
    }

    /** Words before parameters, so that {@code /payments/desk} is never taken for the payment of that id, whoever came first. */
    public List<Route> list() {
        return routes.stream()
                .sorted(Comparator.comparing(route -> shape(route.path()).replace("{}", "\uffff")))
                .toList();
    }

    /** The methods that some route answers at a concrete path; HEAD wherever GET is. Walks the whole table: for refusals only. */
    public Set<String> methodsAt(String path) {
        String[] asked = path.split("/", -1);
        var methods = new TreeSet<String>();
        for (Route route : routes) {
            if (matches(route.path().split("/", -1), asked)) {
                methods.add(route.method().name());
                if (route.method() == Method.GET) {
                    methods.add("HEAD");
                }
            }
        }
        return methods;
    }

    private static boolean matches(String[] template, String[] asked) {
        if (template.length != asked.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            boolean fits = template[i].startsWith("{") ? !asked[i].isEmpty() : template[i].equals(asked[i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The template with its parameters unnamed: {@code /a/{x}} and {@code /a/{y}} match the same requests. */
    private static String shape(String template) {
        var shape = new StringBuilder();
        for (String segment : template.substring(1).split("/", -1)) {
            shape.append('/').append(segment.startsWith("{") ? "{}" : segment);
        }
        return shape.toString();
    }
}

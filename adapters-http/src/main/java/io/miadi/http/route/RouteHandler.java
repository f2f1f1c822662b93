package io.miadi.http.route;

/** What a route does once the request has passed every check. Runs on a virtual thread of its own and may block. */
@FunctionalInterface
public interface RouteHandler {
    /** What is thrown here becomes a 500 without details, except the refusals that {@link Call} throws while it is read. */
    Answer handle(Call call);
}

package io.miadi.http.docs;

import io.miadi.http.language.Wording;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * What a browser finds in a development installation at its address and behind the links of messages, where a practice puts pages
 * of its own: words that say so, and the way to the API's document. They are no part of the API, and production has none of them.
 */
public final class StandInRoutes {
    private static final String STYLE_PATH = "/stand-in.css";
    private static final Set<Access> ANYBODY = Set.of(Access.PUBLIC);

    private static final Wording FRONT = new Wording(
            "Miadi runs here. This version is an API and its messages; it has no pages for clients.",
            "Miadi inafanya kazi hapa. Toleo hili ni API na ujumbe wake; halina kurasa za wateja.");
    private static final Wording BEHIND_LINK = new Wording(
            "A page of the practice's own belongs here: this version of Miadi is an API and its messages. Such a page calls {0}.",
            "Ukurasa wa ofisi yenyewe unapaswa kuwa hapa: toleo hili la Miadi ni API na ujumbe wake. Ukurasa huo huita {0}.");
    private static final Wording WITH_TOKEN = new Wording(
            "{0} with the token that stands behind the # of the link",
            "{0} pamoja na tokeni iliyo baada ya # kwenye kiungo");

    /** What messages link to, with the call that a page there would make. */
    private static final Map<String, Wording> LINKS = Map.of(
            "/sessions/{id}", plain("GET /api/v1/sessions/{id}"),
            "/payments/{id}", plain("GET /api/v1/payments/{id}"),
            "/account", plain("GET /api/v1/me"),
            "/welcome", WITH_TOKEN.with("POST /api/v1/auth/verification"),
            "/invitation", WITH_TOKEN.with("POST /api/v1/users/invitations/acceptance"),
            "/new-password", WITH_TOKEN.with("POST /api/v1/auth/password-reset/confirmation"),
            "/new-address", WITH_TOKEN.with("POST /api/v1/auth/verification"));

    public void register(Routes routes) {
        routes.add(Route.get("/", ANYBODY, call -> page(call, FRONT)));
        LINKS.forEach((path, words) ->
                routes.add(Route.get(path, ANYBODY, call -> page(call, BEHIND_LINK.with(words)))));
        var style = PackagedFile.read("stand-in.css");
        routes.add(Route.get(STYLE_PATH, ANYBODY, call -> Answer.bytes(200, "text/css; charset=utf-8", style)));
    }

    /** Whether a route is one of these, for whoever holds the others against the API's document. */
    public static boolean isAt(String path) {
        return path.equals("/") || path.equals(STYLE_PATH) || LINKS.containsKey(path);
    }

    private static Answer page(Call call, Wording words) {
        var language = call.language();
        var html = """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Miadi</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/stand-in.css"></head>
                <body><main><h1>Miadi</h1><p>%s</p><ul><li><a href="/api/docs">%s</a></li></ul></main></body>
                </html>
                """.formatted(
                language.tag(), words.in(language), new Wording("The API's document", "Hati ya API").in(language));
        return Answer.bytes(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8))
                .withHeader("Content-Security-Policy", DocumentRoutes.PAGE_POLICY);
    }

    private static Wording plain(String text) {
        return new Wording(text, text);
    }
}

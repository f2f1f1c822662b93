package io.miadi.http.server;

import io.miadi.domain.identity.Role;
import io.miadi.http.caller.Authenticator;
import io.miadi.http.caller.Caller;
import io.miadi.http.caller.Credential;
import io.miadi.http.caller.CsrfGuard;
import io.miadi.http.caller.LoginKind;
import io.miadi.http.language.Wording;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.problem.Refusal;
import io.miadi.http.route.Access;
import io.miadi.http.route.CookieUse;
import io.miadi.http.route.Route;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Finds out who calls and whether the route is for them; throws a {@link Refusal} when it is not. Knowing comes first, so that a refusal is said in the caller's language. */
final class Gatekeeper {
    private static final String BEARER = "Bearer ";
    private static final Wording FOR_OTHERS = new Wording(
            "Your role does not allow this. Roles that do: {0}.",
            "Wajibu wako hauruhusu hili. Wajibu unaoruhusu: {0}.");

    private final Authenticator authenticator;
    private final CsrfGuard csrf;

    Gatekeeper(Authenticator authenticator, CsrfGuard csrf) {
        this.authenticator = authenticator;
        this.csrf = csrf;
    }

    /** Who calls; a refusal where the route is for people who are signed in and this one is not. */
    Caller recognise(Route route, Request request) {
        if (route.terms().cookies() == CookieUse.HANDED_OUT) {
            csrf.originFlaw(provenance(request)).ifPresent(Gatekeeper::refuseForeign);
        }
        if (!route.needsLogin()) {
            return Caller.ANONYMOUS;
        }
        return credential(route, request).flatMap(authenticator::authenticate).orElseThrow(Gatekeeper::unauthenticated);
    }

    /** Refuses whom the route is not for, and what a foreign page made their browser send. */
    void admit(Route route, Request request, Caller.SignedIn caller) {
        if (!isAllowed(route, caller)) {
            throw Problem.of(ProblemType.FORBIDDEN)
                    .saying(FOR_OTHERS.with(names(route)))
                    .asRefusal();
        }
        boolean byBrowser = caller.kind() == LoginKind.COOKIE && route.method().changesSomething();
        if (byBrowser) {
            csrf.flaw(caller, provenance(request)).ifPresent(Gatekeeper::refuseForeign);
        }
    }

    private static void refuseForeign(CsrfGuard.Flaw flaw) {
        var error = switch (flaw) {
            case ORIGIN_MISSING -> FieldError.required("Origin");
            case ORIGIN_FOREIGN -> FieldError.invalid("Origin");
            case TOKEN_MISSING -> FieldError.required("X-CSRF-Token");
            case TOKEN_FOREIGN -> FieldError.invalid("X-CSRF-Token");
        };
        throw Problem.of(ProblemType.CROSS_SITE_REQUEST, error).asRefusal();
    }

    /** The roles that may use the route, as a session's answer names them. */
    private static String names(Route route) {
        return route.access().stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static boolean isAllowed(Route route, Caller.SignedIn caller) {
        for (Role role : caller.roles()) {
            if (route.access().contains(Access.of(role))) {
                return true;
            }
        }
        return false;
    }

    /** Explicit credentials win over the cookie, which a browser sends unasked; two cookies of our name prove nothing. */
    private static Optional<Credential> credential(Route route, Request request) {
        HttpFields headers = request.getHeaders();
        String authorization = headers.get(HttpHeader.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? Optional.of(new Credential(LoginKind.BEARER, authorization.substring(BEARER.length())))
                    : Optional.empty();
        }
        String apiKey = headers.get(Credential.API_KEY_HEADER);
        if (apiKey != null) {
            return Optional.of(new Credential(LoginKind.API_KEY, apiKey));
        }
        return route.terms().cookies() == CookieUse.IGNORED ? Optional.empty() : cookie(request);
    }

    private static Optional<Credential> cookie(Request request) {
        Optional<Credential> found = Optional.empty();
        for (HttpCookie cookie : Request.getCookies(request)) {
            if (cookie.getName().equals(Credential.COOKIE_NAME)) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(new Credential(LoginKind.COOKIE, cookie.getValue()));
            }
        }
        return found;
    }

    private static CsrfGuard.Provenance provenance(Request request) {
        var headers = request.getHeaders();
        return new CsrfGuard.Provenance(
                headers.get("Sec-Fetch-Site"), headers.get(HttpHeader.ORIGIN), headers.get("X-CSRF-Token"));
    }

    private static Refusal unauthenticated() {
        return Problem.of(ProblemType.UNAUTHENTICATED)
                .withHeader("WWW-Authenticate", "Bearer realm=\"miadi\"")
                .asRefusal();
    }
}

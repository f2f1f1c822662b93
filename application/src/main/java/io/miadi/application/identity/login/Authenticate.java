package io.miadi.application.identity.login;

import io.miadi.application.UseCase;
import io.miadi.application.identity.AccessTokens;
import io.miadi.application.identity.ApiKeys;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Logins;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.TokenHash;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says who is calling, at each request and from what is stored: one indexed query for a cookie or a key, and a check of the
 * signature before it for a token. No right is ever read from a token.
 */
public final class Authenticate implements UseCase<Authenticate.Credentials, Authenticate.Outcome> {
    /** How exactly the last use is kept: one write a minute and login at most. A login may so end up to a minute early. */
    private static final Duration TOUCH_INTERVAL = Duration.ofMinutes(1);

    private final IdentityStore store;
    private final AccessTokens accessTokens;
    private final Steps steps;

    public Authenticate(IdentityStore store, AccessTokens accessTokens, Steps steps) {
        this.store = store;
        this.accessTokens = accessTokens;
        this.steps = steps;
    }

    /** What the caller shows. */
    public sealed interface Credentials {
        record Cookie(Secret value) implements Credentials {}

        record Bearer(Secret token) implements Credentials {}

        record Key(Secret key) implements Credentials {}
    }

    public sealed interface Outcome {
        /** @param language what the person reads where a request does not say; a machine with a key is answered in English then */
        record Authenticated(Principal principal, Language language) implements Outcome {}

        record Refused() implements Outcome {}
    }

    @Override
    public Outcome handle(Credentials credentials) {
        var now = steps.now();
        var known = switch (credentials) {
            case Credentials.Cookie(var value) -> byCookie(value, now);
            case Credentials.Bearer(var token) -> byToken(token, now);
            case Credentials.Key(var key) -> byKey(key, now);
        };
        return known.<Outcome>map(found -> found).orElseGet(Outcome.Refused::new);
    }

    private Optional<Outcome.Authenticated> byCookie(Secret value, Instant now) {
        return store.logins()
                .findOpen(TokenHash.of(value))
                .filter(open -> open.login().kind() == Login.Kind.BROWSER)
                .flatMap(open -> used(open, now))
                .map(open -> known(open, new Principal.BrowserLogin(open.login().id())));
    }

    private Optional<Outcome.Authenticated> byToken(Secret token, Instant now) {
        return accessTokens
                .read(token, now)
                .flatMap(claims -> store.logins()
                        .findOpen(claims.login())
                        .filter(open -> open.login().person().equals(claims.person())))
                .filter(open -> open.login().kind() == Login.Kind.API)
                .flatMap(open -> used(open, now))
                .map(open -> known(open, new Principal.ApiLogin(open.login().id())));
    }

    private Optional<Outcome.Authenticated> byKey(Secret key, Instant now) {
        return store.apiKeys().findOpen(TokenHash.of(key)).flatMap(open -> {
            var roles = open.ownerRoles().limitedTo(open.key().scopes());
            if (roles.isEmpty()) {
                return Optional.empty();
            }
            touch(open, now);
            var proof = new Principal.Key(open.key().id());
            return Optional.of(
                    new Outcome.Authenticated(new Principal(open.key().owner(), new Roles(roles), proof), Language.EN));
        });
    }

    private static Outcome.Authenticated known(Logins.Open open, Principal.Proof proof) {
        return new Outcome.Authenticated(new Principal(open.login().person(), open.roles(), proof), open.language());
    }

    private Optional<Logins.Open> used(Logins.Open open, Instant now) {
        var login = open.login();
        if (!login.isOpenAt(now)) {
            return Optional.empty();
        }
        if (isOld(login.lastUsedAt(), now)) {
            steps.run(() -> {
                store.logins().touch(login.id(), now);
                return true;
            });
        }
        return Optional.of(open);
    }

    private void touch(ApiKeys.Open open, Instant now) {
        if (open.lastUsedAt().isEmpty() || isOld(open.lastUsedAt().get(), now)) {
            steps.run(() -> {
                store.apiKeys().touch(open.key().id(), now);
                return true;
            });
        }
    }

    private static boolean isOld(Instant lastUse, Instant now) {
        return lastUse.plus(TOUCH_INTERVAL).isBefore(now);
    }
}

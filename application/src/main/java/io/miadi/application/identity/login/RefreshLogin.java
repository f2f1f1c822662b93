package io.miadi.application.identity.login;

import io.miadi.application.UseCase;
import io.miadi.application.identity.AccessTokens;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.RefreshTokens.Spending;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.TokenHash;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.Login.Ending;
import io.miadi.domain.identity.LoginId;

/**
 * Exchanges a refresh token for the next pair of tokens. A token that was spent before is in two hands, and nobody can say whose
 * are the right ones: the whole login ends, whoever was first (RFC 9700, 4.14.2).
 */
public final class RefreshLogin implements UseCase<Secret, RefreshLogin.Outcome> {
    private final IdentityStore store;
    private final Steps steps;
    private final LoginEnder ender;
    private final LoginOpener opener;

    public RefreshLogin(IdentityStore store, Steps steps, AccessTokens accessTokens) {
        this.store = store;
        this.steps = steps;
        ender = new LoginEnder(store.logins(), steps);
        opener = new LoginOpener(store, steps, accessTokens, ender);
    }

    public sealed interface Outcome {
        record Refreshed(ApiTokens tokens) implements Outcome {}

        record Refused() implements Outcome {}
    }

    @Override
    public Outcome handle(Secret refreshToken) {
        return steps.run(() -> exchange(TokenHash.of(refreshToken)));
    }

    private Outcome exchange(TokenHash token) {
        return switch (store.refreshTokens().spend(token, steps.now())) {
            case Spending.Spent(var login) -> next(login);
            case Spending.SpentBefore(var login) -> revoke(login);
            case Spending.Unknown() -> new Outcome.Refused();
        };
    }

    private Outcome next(LoginId id) {
        var now = steps.now();
        var open = store.logins().findOpen(id).filter(found -> found.login().isOpenAt(now));
        if (open.isEmpty()) {
            return new Outcome.Refused();
        }
        Login login = open.get().login();
        store.logins().touch(id, now);
        return new Outcome.Refreshed(opener.nextTokens(login));
    }

    private Outcome revoke(LoginId id) {
        store.logins()
                .findOpen(id)
                .ifPresent(
                        open -> ender.end(new Actor.Job("refresh-guard"), open.login(), Ending.REFRESH_TOKEN_REUSED));
        return new Outcome.Refused();
    }
}

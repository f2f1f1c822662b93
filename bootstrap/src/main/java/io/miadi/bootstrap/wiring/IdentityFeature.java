package io.miadi.bootstrap.wiring;

import io.miadi.application.identity.Chronicle;
import io.miadi.application.identity.Freshness;
import io.miadi.application.identity.IdentitySecurity;
import io.miadi.application.identity.Origins;
import io.miadi.application.identity.PasswordHasher;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.account.AccountUseCases;
import io.miadi.application.identity.key.KeyUseCases;
import io.miadi.application.identity.login.LoginUseCases;
import io.miadi.application.identity.people.PeopleUseCases;
import io.miadi.http.identity.IdentityRoutes;
import io.miadi.security.password.ZxcvbnPasswordStrength;
import io.miadi.security.token.Es256AccessTokens;
import java.net.URI;
import java.time.InstantSource;

/** Who people are and how they prove it. */
public final class IdentityFeature {
    private IdentityFeature() {}

    public static IdentityRoutes.UseCases of(
            Stores stores, Vault vault, PasswordHasher hasher, URI publicUrl, InstantSource clock) {
        var store = stores.identity();
        var steps = steps(stores, vault, clock);
        var security = new IdentitySecurity(
                hasher,
                new ZxcvbnPasswordStrength(),
                new Es256AccessTokens(vault.ring(), publicUrl.toString()),
                vault.hashes());
        return new IdentityRoutes.UseCases(
                LoginUseCases.of(store, steps, security),
                AccountUseCases.of(store, steps, security),
                PeopleUseCases.of(store, steps, security.passwords()),
                KeyUseCases.of(store.apiKeys(), steps, new Freshness(store.logins(), steps)));
    }

    /** Who confirmed their password just now, for features that ask before something leaves or is opened. */
    static Freshness freshness(Stores stores, Vault vault, InstantSource clock) {
        return new Freshness(stores.identity().logins(), steps(stores, vault, clock));
    }

    private static Steps steps(Stores stores, Vault vault, InstantSource clock) {
        var chronicle = new Chronicle(stores.audit(), stores.outbox());
        var origins = new Origins(stores.ids(), vault.randomness(), clock);
        return new Steps(stores.unit("identity"), chronicle, origins);
    }
}

package io.miadi.application.identity;

import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.ApiKeyId;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Right;
import io.miadi.domain.identity.Roles;
import java.time.Instant;
import java.util.Optional;

/** Who is signed in for one request, with the roles that they have at this moment. */
public record Principal(PersonId person, Roles roles, Proof proof) {
    /** How the caller proved it. */
    public sealed interface Proof {}

    public record BrowserLogin(LoginId login, Instant authenticatedAt) implements Proof {}

    public record ApiLogin(LoginId login, Instant authenticatedAt) implements Proof {}

    public record Key(ApiKeyId key) implements Proof {}

    public boolean may(Right right) {
        return roles.have(right);
    }

    public Actor.Person asActor() {
        return new Actor.Person(person, roles.highest());
    }

    /** The login of the request; empty for a machine with a key. */
    public Optional<LoginId> login() {
        return switch (proof) {
            case BrowserLogin(var login, _) -> Optional.of(login);
            case ApiLogin(var login, _) -> Optional.of(login);
            case Key _ -> Optional.empty();
        };
    }

    /** Whether the person proved within the last minutes who they are; a machine never does (AUTH-10). */
    public boolean isFreshAt(Instant now) {
        return switch (proof) {
            case BrowserLogin(_, var at) -> Login.isFresh(at, now);
            case ApiLogin(_, var at) -> Login.isFresh(at, now);
            case Key _ -> false;
        };
    }
}

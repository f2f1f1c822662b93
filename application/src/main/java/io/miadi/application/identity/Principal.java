package io.miadi.application.identity;

import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.ApiKeyId;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Right;
import io.miadi.domain.identity.Roles;
import java.util.Optional;

/** Who is signed in for one request, with the roles that they have at this moment. */
public record Principal(PersonId person, Roles roles, Proof proof) {
    /** How the caller proved it. */
    public sealed interface Proof {}

    public record BrowserLogin(LoginId login) implements Proof {}

    public record ApiLogin(LoginId login) implements Proof {}

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
            case BrowserLogin(var login) -> Optional.of(login);
            case ApiLogin(var login) -> Optional.of(login);
            case Key _ -> Optional.empty();
        };
    }
}

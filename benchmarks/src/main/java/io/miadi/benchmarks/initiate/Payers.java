package io.miadi.benchmarks.initiate;

import io.miadi.application.identity.PasswordHasher;
import io.miadi.application.identity.login.SignIn;
import io.miadi.application.secret.Secret;
import io.miadi.bootstrap.wiring.Product;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clients who signed in. There are many of them, because one may ask for thirty prompts a minute. */
final class Payers {
    private static final Secret PASSWORD = Secret.of("mvua ya masika inanyesha leo");

    private final Product.Parts parts;
    private final Map<PersonId, String> headers = new HashMap<>();

    Payers(Product.Parts parts, List<Person> clients) {
        this.parts = parts;
        if (!(parts.hasher().hash(PASSWORD) instanceof PasswordHasher.Hashing.Hashed(var hash))) {
            throw new IllegalStateException("nobody else hashes at the start");
        }
        for (var client : clients) {
            var email = client.profile().contact().email().orElseThrow();
            parts.stores().unitOfWork().run(() -> {
                parts.stores()
                        .identity()
                        .accounts()
                        .add(Account.opened(
                                client.id(), email, hash, parts.clock().instant()));
                return client;
            });
            headers.put(client.id(), signIn(email.value()));
        }
    }

    /** The header line that says who the person is. */
    String headerOf(PersonId person) {
        return Optional.ofNullable(headers.get(person)).orElseThrow();
    }

    private String signIn(String email) {
        var command = new SignIn.Command(
                email, PASSWORD, Login.Kind.API, new Login.Device("127.0.0.1", "bench"), Optional.empty());
        return switch (parts.identity().logins().signIn().handle(command)) {
            case SignIn.Outcome.ApiSignedIn(var login, var tokens) ->
                "Authorization: Bearer " + tokens.access().reveal() + "\r\n";
            default -> throw new IllegalStateException("a client could not sign in");
        };
    }
}

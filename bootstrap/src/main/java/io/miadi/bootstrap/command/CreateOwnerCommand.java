package io.miadi.bootstrap.command;

import io.miadi.application.identity.people.CreateOwner;
import io.miadi.application.secret.Secret;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.wiring.IdentityFeature;
import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.security.password.Argon2Parameters;
import io.miadi.security.password.Argon2PasswordHasher;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the first owner, who then invites everybody else. */
@Command(
        name = "create-owner",
        description = "Make the first owner; the password is asked for, or read from standard input.")
public final class CreateOwnerCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    CommandSpec spec;

    @Option(names = "--email", required = true, description = "The owner's e-mail address, with which they sign in.")
    String email = "";

    @Option(names = "--name", required = true, description = "The owner's name.")
    String name = "";

    @Option(
            names = "--password",
            required = true,
            interactive = true,
            arity = "0..1",
            description = "At least 15 characters; better asked for than written on the command line.")
    String password = "";

    @Override
    public Integer call() {
        var out = new PrintWriter(spec.commandLine().getErr(), true);
        var address = EmailAddress.parse(email);
        var person = PersonName.parse(name);
        if (address.isEmpty() || person.isEmpty()) {
            out.println("--email must be an e-mail address and --name a name of 1 to 120 characters.");
            return 2;
        }
        return Startup.config(System.getenv(), out)
                .map(config -> create(config, address.get(), person.get(), out))
                .orElse(2);
    }

    private int create(Config config, EmailAddress address, PersonName person, PrintWriter out) {
        if (new Whereabouts(config.storage()).isMissing()) {
            out.println("A new, empty database is made there: this is a first installation.");
        }
        try (var open = OpenStores.of(config)) {
            var hasher = new Argon2PasswordHasher(
                    Argon2Parameters.FLOOR, open.vault().randomness());
            var publicUrl = config.web().publicUrl();
            var identity = IdentityFeature.of(open.stores(), open.vault(), hasher, publicUrl, open.clock());
            var profile = Profile.of(person, ContactDetails.ofEmail(address));
            var command = new CreateOwner.Command(address, profile, Secret.of(password));
            return tell(identity.people().createOwner().handle(command), out);
        }
    }

    private static int tell(CreateOwner.Outcome outcome, PrintWriter out) {
        return switch (outcome) {
            case CreateOwner.Outcome.Created(var owner) -> said(out, "The owner can sign in now.", 0);
            case CreateOwner.Outcome.OwnerExists() -> said(out, "There is an owner already; owners make owners.", 1);
            case CreateOwner.Outcome.EmailTaken() -> said(out, "Somebody else has an account with this address.", 1);
            case CreateOwner.Outcome.PasswordRefused(var flaw) ->
                said(out, "The password was refused (" + flaw + "): at least 15 characters, not easy to guess.", 1);
            case CreateOwner.Outcome.Busy() -> said(out, "Busy; try again.", 1);
        };
    }

    private static int said(PrintWriter out, String words, int code) {
        out.println(words);
        return code;
    }
}

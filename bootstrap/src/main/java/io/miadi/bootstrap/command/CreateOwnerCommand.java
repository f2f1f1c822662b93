package io.miadi.bootstrap.command;

import io.miadi.application.identity.Passwords;
import io.miadi.application.identity.people.CreateOwner;
import io.miadi.application.secret.Secret;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.wiring.IdentityFeature;
import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.PasswordPolicy;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.security.key.SecureRandomness;
import io.miadi.security.password.Argon2Parameters;
import io.miadi.security.password.Argon2PasswordHasher;
import io.miadi.security.password.ZxcvbnPasswordStrength;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the first owner, who then invites everybody else. */
@Command(
        name = "create-owner",
        description = "Make the first owner; the password is asked for, or read from standard input.")
public final class CreateOwnerCommand implements Callable<Integer> {
    /** For whoever runs an installation that nobody can sign in to. */
    static final String NOBODY_YET =
            "Nobody owns this installation yet, so nobody can sign in to run it. Stop the server and make the"
                    + " owner: ./miadi create-owner --email you@example.org --name \"Your Name\"";

    private final Map<String, String> environment;
    private final Supplier<String> asking;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    CommandSpec spec;

    @Option(names = "--email", required = true, description = "The owner's e-mail address, with which they sign in.")
    String email = "";

    @Option(names = "--name", required = true, description = "The owner's name.")
    String name = "";

    @Option(
            names = "--password",
            arity = "0..1",
            fallbackValue = "",
            description = "At least 15 characters; left out, or without a value, it is asked for, which is better.")
    String password = "";

    public CreateOwnerCommand() {
        this(System.getenv(), CreateOwnerCommand::ask);
    }

    /** @param asking gives the password when the command line does not */
    CreateOwnerCommand(Map<String, String> environment, Supplier<String> asking) {
        this.environment = environment;
        this.asking = asking;
    }

    @Override
    public Integer call() {
        var out = new PrintWriter(spec.commandLine().getErr(), true);
        var address = EmailAddress.parse(email);
        var person = PersonName.parse(name);
        if (address.isEmpty() || person.isEmpty()) {
            out.println("--email must be an e-mail address and --name a name of 1 to 120 characters.");
            return 2;
        }
        var owner = new Owner(address.get(), person.get());
        return Startup.config(environment, out)
                .map(config -> new Whereabouts(config.storage()).isMissing()
                        ? createFirst(config, owner, out)
                        : create(config, owner, this::chosen, out))
                .orElse(2);
    }

    private record Owner(EmailAddress address, PersonName name) {}

    /** Judges the password first: a slip in it shall not leave an empty database behind, which a restore would refuse. */
    private int createFirst(Config config, Owner owner, PrintWriter out) {
        var given = chosen();
        var passwords = new Passwords(
                new Argon2PasswordHasher(Argon2Parameters.FLOOR, new SecureRandomness()), new ZxcvbnPasswordStrength());
        var flaw = passwords.flaw(Secret.of(given), owner.name(), owner.address());
        if (given.isEmpty() || flaw.isPresent()) {
            return refused(given, flaw.orElse(PasswordPolicy.Flaw.TOO_SHORT), out);
        }
        out.println("A new, empty database is made there: this is a first installation.");
        return create(config, owner, () -> given, out);
    }

    private int create(Config config, Owner owner, Supplier<String> choosing, PrintWriter out) {
        try (var open = OpenStores.of(config)) {
            var hasher = new Argon2PasswordHasher(
                    Argon2Parameters.FLOOR, open.vault().randomness());
            var publicUrl = config.web().publicUrl();
            var identity = IdentityFeature.of(open.stores(), open.vault(), hasher, publicUrl, open.clock());
            var createOwner = identity.people().createOwner();
            if (!createOwner.isNeeded()) {
                return said(out, "There is an owner already; owners make owners.", 1);
            }
            // Not before the database is held: nobody shall choose a password to hear then that another program has it.
            var given = choosing.get();
            var profile = Profile.of(owner.name(), ContactDetails.ofEmail(owner.address()));
            var outcome = createOwner.handle(new CreateOwner.Command(owner.address(), profile, Secret.of(given)));
            if (outcome instanceof CreateOwner.Outcome.Created) {
                out.println("The keys are in " + config.storage().keyFile()
                        + ". Keep a copy apart from the backups of the database.");
            }
            return tell(outcome, given, out);
        }
    }

    private String chosen() {
        return password.isEmpty() ? asking.get() : password;
    }

    /** From the keyboard without showing it, or the first line of standard input where there is no keyboard. */
    private static String ask() {
        var console = System.console();
        if (console != null && console.isTerminal()) {
            char[] typed = console.readPassword("Password of the owner, at least 15 characters: ");
            return typed == null ? "" : new String(typed);
        }
        try {
            var reader = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            return Objects.requireNonNullElse(reader.readLine(), "");
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    private static int tell(CreateOwner.Outcome outcome, String given, PrintWriter out) {
        return switch (outcome) {
            case CreateOwner.Outcome.Created(var owner) -> said(out, "The owner can sign in now.", 0);
            case CreateOwner.Outcome.OwnerExists() -> said(out, "There is an owner already; owners make owners.", 1);
            case CreateOwner.Outcome.EmailTaken() -> said(out, "Somebody else has an account with this address.", 1);
            case CreateOwner.Outcome.PasswordRefused(var flaw) -> refused(given, flaw, out);
            case CreateOwner.Outcome.Busy() -> said(out, "Busy; try again.", 1);
        };
    }

    private static int refused(String given, PasswordPolicy.Flaw flaw, PrintWriter out) {
        return given.isEmpty()
                ? said(
                        out,
                        "No password was given: type it when asked, or give it on standard input. Nothing was made.",
                        1)
                : said(out, "The password was refused: " + words(flaw), 1);
    }

    private static String words(PasswordPolicy.Flaw flaw) {
        return switch (flaw) {
            case TOO_SHORT -> "use at least 15 characters.";
            case TOO_LONG -> "use at most 256 characters.";
            case MADE_OF_KNOWN_WORDS -> "use more than your name, your address and our name.";
            case GUESSABLE -> "it is easy to guess; several unrelated words are better.";
        };
    }

    private static int said(PrintWriter out, String words, int code) {
        out.println(words);
        return code;
    }
}

package io.miadi.bootstrap.command;

import io.miadi.application.provider.Environment;
import io.miadi.application.provider.ProviderAccount;
import io.miadi.application.provider.ProviderKind;
import io.miadi.application.provider.SetProviderAccount;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Actor;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accounts with providers, sealed in the database as wholes. */
@Command(
        name = "provider",
        description = "Store or list accounts with providers; their credentials are encrypted at rest.",
        subcommands = {ProviderCommand.Set.class, ProviderCommand.List.class})
public final class ProviderCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    /** Stores one account from a properties file, or nothing. */
    @Command(
            name = "set",
            description = "Store the account NAME from a properties file with kind, environment, base and credentials.")
    static final class Set implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "mpesa is the one that payments use.")
        String name = "";

        @Option(names = "--from", required = true, paramLabel = "FILE")
        Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            var out = new PrintWriter(spec.commandLine().getErr(), true);
            var config = Startup.config(System.getenv(), out);
            if (config.isEmpty()) {
                return 2;
            }
            var account = account();
            try (var open = OpenStores.of(config.get())) {
                var stores = open.stores();
                var set = new SetProviderAccount(stores.providers(), stores.unitOfWork(), stores.audit(), open.clock());
                var command = new SetProviderAccount.Command(new Actor.Operator("provider set"), account);
                return switch (set.handle(command)) {
                    case SetProviderAccount.Outcome.Stored() -> said(out, "Stored; restart the server to use it.", 0);
                    case SetProviderAccount.Outcome.Refused(var flaws) -> said(out, "Nothing was stored: " + flaws, 1);
                };
            }
        }

        private ProviderAccount account() throws IOException {
            var given = new Properties();
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                given.load(reader);
            }
            var credentials = new HashMap<String, Secret>();
            given.forEach((key, value) -> credentials.put(key.toString(), Secret.of(value.toString())));
            var kind = ProviderKind.valueOf(take(credentials, "kind").toUpperCase(Locale.ROOT));
            var environment =
                    Environment.valueOf(take(credentials, "environment").toUpperCase(Locale.ROOT));
            var base = Optional.ofNullable(credentials.remove("base"))
                    .map(Secret::reveal)
                    .or(() -> kind.hostOf(environment).map(host -> "https://" + host))
                    .orElseThrow(() -> new IllegalArgumentException(file + " lacks base, the provider's address"));
            return new ProviderAccount(name, kind, environment, URI.create(base), Optional.empty(), credentials);
        }

        private String take(Map<String, Secret> values, String key) {
            var value = values.remove(key);
            if (value == null) {
                throw new IllegalArgumentException(file + " lacks " + key);
            }
            return value.reveal().strip();
        }
    }

    /** Shows what is stored, without a secret. */
    @Command(name = "list", description = "List the stored accounts, without their credentials.")
    static final class List implements Callable<Integer> {
        private final Map<String, String> environment;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        CommandSpec spec;

        List() {
            this(System.getenv());
        }

        List(Map<String, String> environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() {
            var out = new PrintWriter(spec.commandLine().getOut(), true);
            return Startup.installed(
                            environment, new PrintWriter(spec.commandLine().getErr(), true))
                    .map(config -> {
                        try (var open = OpenStores.of(config)) {
                            var accounts = open.stores().providers().list();
                            accounts.forEach(account -> out.printf(
                                    "%-20s %-8s %-10s set %s%n",
                                    account.name(), account.kind(), account.environment(), account.changedAt()));
                            if (accounts.isEmpty()) {
                                out.println("No account is stored; \"miadi provider set NAME --from FILE\" stores one."
                                        + " Accounts that the settings name are not listed here.");
                            }
                            return 0;
                        }
                    })
                    .orElse(2);
        }
    }

    private static int said(PrintWriter out, String words, int code) {
        out.println(words);
        return code;
    }
}

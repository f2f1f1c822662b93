package io.miadi.bootstrap.command;

import io.miadi.application.provider.ProviderAccount;
import io.miadi.application.provider.ProviderRules;
import io.miadi.application.provider.SetProviderAccount;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.wiring.MpesaAccount;
import io.miadi.domain.identity.Actor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
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
        private final Map<String, String> environment;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "mpesa is the one that payments use.")
        String name = "";

        @Option(names = "--from", required = true, paramLabel = "FILE")
        Path file = Path.of("");

        Set() {
            this(System.getenv());
        }

        Set(Map<String, String> environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() {
            var out = new PrintWriter(spec.commandLine().getErr(), true);
            var config = Startup.config(environment, out);
            if (config.isEmpty()) {
                return 2;
            }
            if (AccountFile.isOpenToOthers(file)) {
                out.println("WARNING: others on this machine can read " + file.toAbsolutePath()
                        + ". Close it (chmod 600), and delete it when it is stored.");
            }
            return switch (AccountFile.read(name, file)) {
                case AccountFile.Reading.Wrong(var problems) -> refused(out, problems);
                case AccountFile.Reading.Read(var account) -> {
                    var problems = unfit(account, config.get());
                    yield problems.isEmpty() ? store(account, config.get(), out) : refused(out, problems);
                }
            };
        }

        /** The rules of the start, so that nothing is stored which would keep the server from starting. */
        private static Collection<String> unfit(ProviderAccount account, Config config) {
            return account.name().equals(MpesaAccount.NAME)
                    ? MpesaAccount.problems(account, config)
                    : Collections.emptyList();
        }

        private static int store(ProviderAccount account, Config config, PrintWriter out) {
            try (var open = OpenStores.of(config)) {
                var stores = open.stores();
                var set = new SetProviderAccount(stores.providers(), stores.unitOfWork(), stores.audit(), open.clock());
                var command = new SetProviderAccount.Command(new Actor.Operator("provider set"), account);
                return switch (set.handle(command)) {
                    case SetProviderAccount.Outcome.Stored() -> stored(account, config, out);
                    case SetProviderAccount.Outcome.Refused(var flaws) ->
                        refused(out, flaws.stream().map(Set::words).toList());
                };
            }
        }

        private static int stored(ProviderAccount account, Config config, PrintWriter out) {
            if (!account.name().equals(MpesaAccount.NAME)) {
                out.println("Stored. Nothing uses it: payments use the account with the name mpesa.");
            } else if (config.mpesa().isPresent()) {
                out.println("Stored. It is not used while MIADI_MPESA_ENVIRONMENT is set.");
            } else {
                out.println("Stored; restart the server to use it.");
            }
            return 0;
        }

        private static int refused(PrintWriter out, Collection<String> problems) {
            out.println("Nothing was stored; " + problems.size() + " thing(s) to mend:");
            problems.forEach(problem -> out.println("  " + problem));
            return 1;
        }

        private static String words(ProviderRules.Flaw flaw) {
            return switch (flaw) {
                case ADDRESS_OF_OTHER_ENVIRONMENT -> "base: is the provider's address of the other environment";
                case SANDBOX_CREDENTIALS_IN_PRODUCTION ->
                    "shortcode, passkey: of the sandbox, which everybody knows; production has its own";
                case PRODUCTION_CREDENTIALS_IN_SANDBOX ->
                    "shortcode: is not the sandbox's; a real one belongs to environment = production";
                case STUB_IN_PRODUCTION -> "base: is this machine; production talks to the provider itself";
                case PLAIN_TEXT_IN_PRODUCTION -> "base: production needs https";
                case NOT_A_BASE_ADDRESS -> "base: an address without user, query or fragment";
                case CREDENTIAL_MISSING -> "a credential is missing";
            };
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
}

package io.miadi.bootstrap.command;

import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.RotateKeys;
import io.miadi.domain.identity.Actor;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The keys of the key file. */
@Command(
        name = "keys",
        description = "Rotate the keys that seal, hash and sign.",
        subcommands = KeysCommand.Rotate.class)
public final class KeysCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    /** Puts a new key in the place of the primary one, or forgets older ones. */
    @Command(
            name = "rotate",
            description = "Use a new key from now on and seal everything again; with --retire forget older keys.")
    static final class Rotate implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        CommandSpec spec;

        @Option(names = "--purpose", description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
        KeyPurpose purpose = KeyPurpose.SEALING;

        @Option(names = "--retire", description = "Forget the older keys; what only they can read is lost.")
        boolean retire;

        private final Map<String, String> environment;

        Rotate() {
            this(System.getenv());
        }

        Rotate(Map<String, String> environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() {
            var out = new PrintWriter(spec.commandLine().getOut(), true);
            return Startup.installed(
                            environment, new PrintWriter(spec.commandLine().getErr(), true))
                    .map(config -> {
                        try (var open = OpenStores.of(config)) {
                            var stores = open.stores();
                            var rotate = new RotateKeys(
                                    open.vault().ring(), stores.sealed(), stores.unitOfWork(), stores.audit());
                            var step = retire ? RotateKeys.Step.RETIRE : RotateKeys.Step.RENEW;
                            var done = rotate.handle(
                                    new RotateKeys.Command(new Actor.Operator("keys rotate"), purpose, step));
                            out.println(done.resealed() + " values sealed again, " + done.retired() + " keys retired.");
                            out.println("Copy the key file to its second place now.");
                            return 0;
                        }
                    })
                    .orElse(2);
        }
    }
}

package io.miadi.bootstrap.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the verifier keys of the log, the present one first, for whoever verifies it elsewhere. */
@Command(name = "key", description = "Print the public keys that verify the audit log, to keep outside.")
final class AuditKeyCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser of the command line
    CommandSpec spec;

    AuditKeyCommand() {
        this(System.getenv());
    }

    AuditKeyCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var out = new PrintWriter(spec.commandLine().getOut(), true);
        var err = new PrintWriter(spec.commandLine().getErr(), true);
        return Startup.installed(environment, err)
                .map(config -> {
                    try (var log = OpenLog.of(config)) {
                        var origin = Optional.of(log.stores().log().checkpoints())
                                .flatMap(checkpoints -> checkpoints.origin());
                        if (origin.isEmpty()) {
                            err.println("Nothing was signed yet; start the server once.");
                            return 1;
                        }
                        log.audit().keys().verifiers(origin.get()).forEach(key -> out.println(key.encoded()));
                        return 0;
                    }
                })
                .orElse(2);
    }
}

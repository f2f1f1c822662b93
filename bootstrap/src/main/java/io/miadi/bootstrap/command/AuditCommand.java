package io.miadi.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The audit log: take it along, verify it, and publish the key that verifies it. */
@Command(
        name = "audit",
        description = "Export and verify the audit log, and show the key that verifies it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditExportCommand.class, AuditVerifyCommand.class, AuditKeyCommand.class})
public final class AuditCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser of the command line
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }
}

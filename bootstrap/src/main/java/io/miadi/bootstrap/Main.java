package io.miadi.bootstrap;

import io.miadi.bootstrap.campaign.CampaignCommand;
import io.miadi.bootstrap.command.AuditCommand;
import io.miadi.bootstrap.command.BackupCommand;
import io.miadi.bootstrap.command.CheckConfigCommand;
import io.miadi.bootstrap.command.CoverageCommand;
import io.miadi.bootstrap.command.CreateOwnerCommand;
import io.miadi.bootstrap.command.ExportCommand;
import io.miadi.bootstrap.command.ImportCommand;
import io.miadi.bootstrap.command.KeysCommand;
import io.miadi.bootstrap.command.ProveCommand;
import io.miadi.bootstrap.command.ProviderCommand;
import io.miadi.bootstrap.command.RestoreCommand;
import io.miadi.bootstrap.command.ServeCommand;
import io.miadi.bootstrap.command.SimulateCommand;
import io.miadi.bootstrap.demo.DemoCommand;
import io.miadi.bootstrap.operations.log.Logs;
import io.miadi.simulators.daraja.SimulateDaraja;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of Miadi. */
@Command(
        name = "miadi",
        description = "Turns an agreed hour into money in the bank that reconciles.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        subcommands = {
            HelpCommand.class,
            DemoCommand.class,
            ServeCommand.class,
            CheckConfigCommand.class,
            CreateOwnerCommand.class,
            ProviderCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            KeysCommand.class,
            AuditCommand.class,
            ProveCommand.class,
            SimulateDaraja.class,
            SimulateCommand.class,
            CampaignCommand.class,
            CoverageCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Logs.forCommands(); // the server's own log begins when its settings are read
        System.exit(commandLine().execute(arguments));
    }

    /** The commands, for the program and for its tests. */
    public static CommandLine commandLine() {
        var line = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::wrongArguments)
                .setExecutionExceptionHandler((failure, command, parsed) -> words(failure, command));
        line.setExecutionStrategy(Main::unlessMistyped);
        line.getCommandSpec().usageMessage().footer(Launcher.footer(Launcher.home()));
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Show which version this is.")
                        .build());
        addHelp(line);
        return line;
    }

    /** Who mistypes a command and asks for its help is told of the mistake, not helped with another command. */
    private static int unlessMistyped(ParseResult parsed) {
        var last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (!last.unmatched().isEmpty()) {
            throw new UnmatchedArgumentException(last.commandSpec().commandLine(), last.unmatched());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** The option that everybody tries, on every command. */
    private static void addHelp(CommandLine line) {
        var command = line.getCommandSpec();
        if (command.findOption("--help") == null) {
            command.addOption(OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Show this help.")
                    .build());
        }
        line.getSubcommands().values().forEach(Main::addHelp);
    }

    private static int wrongArguments(ParameterException wrong, String[] arguments) {
        var out = wrong.getCommandLine().getErr();
        out.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, out);
        out.println("./miadi help lists the commands; a command's --help lists its options.");
        out.flush();
        return CommandLine.ExitCode.USAGE;
    }

    /** An operator needs the words, a developer the stack; the stack is shown on request. */
    private static int words(Exception failure, CommandLine command) {
        command.getErr().println("Miadi stopped: " + failure.getMessage());
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            command.getErr().println("  because: " + cause.getMessage());
        }
        if (System.getenv("MIADI_STACK") == null) {
            command.getErr().println("Set MIADI_STACK=1 to see where.");
        } else {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return 1;
    }
}

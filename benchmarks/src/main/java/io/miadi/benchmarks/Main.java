package io.miadi.benchmarks;

import io.miadi.benchmarks.audit.AuditBenchmark;
import io.miadi.benchmarks.initiate.InitiateBenchmark;
import io.miadi.benchmarks.plans.PlansBenchmark;
import io.miadi.benchmarks.reconcile.ReconcileBenchmark;
import io.miadi.benchmarks.report.Options;
import io.miadi.benchmarks.settle.SettleBenchmark;
import io.miadi.benchmarks.simulate.SimulateBenchmark;
import io.miadi.bootstrap.operations.log.Logs;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;

/** The command line of the benchmarks; without the name of one, all of them run. */
@Command(
        name = "bench",
        description = "Speed against a baseline that runs beside it. Without a name, everything.",
        subcommands = {
            SettleBenchmark.class,
            InitiateBenchmark.class,
            SimulateBenchmark.class,
            PlansBenchmark.class,
            AuditBenchmark.class,
            ReconcileBenchmark.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Callable<Integer> {
    private static final List<String> ALL = List.of("settle", "initiate", "simulate", "plans", "audit", "reconcile");

    @Mixin
    Options options = new Options();

    private Main() {}

    /** The launcher passes its own word on; here it says nothing new. */
    public static void main(String[] arguments) {
        boolean launched = arguments.length > 0 && arguments[0].equals("bench");
        var own = List.of(arguments).subList(launched ? 1 : 0, arguments.length);
        Logs.onlyTroubles();
        System.exit(execute(own));
    }

    private static int execute(List<String> arguments) {
        return commandLine().execute(arguments.toArray(String[]::new));
    }

    /** The commands, for the program and for its tests; each explains itself by {@code --help}. */
    static CommandLine commandLine() {
        var line = new CommandLine(new Main());
        addHelp(line);
        line.getSubcommands().values().forEach(Main::addHelp);
        return line;
    }

    private static void addHelp(CommandLine line) {
        if (line.getCommandSpec().findOption("--help") == null) {
            line.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Show this help.")
                            .build());
        }
    }

    @Override
    public Integer call() {
        int worst = 0;
        for (var name : ALL) {
            var arguments = options.arguments();
            arguments.addFirst(name);
            worst = Math.max(worst, execute(arguments));
        }
        return worst;
    }
}

package io.miadi.bootstrap.campaign;

import io.miadi.bootstrap.campaign.tamper.TamperCampaign;
import io.miadi.bootstrap.command.Count;
import io.miadi.bootstrap.wiring.CrashPoints;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.Migrations;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Long tests of the real program; each prints one line of figures and ends with 1 when anything deviates. */
@Command(
        name = "campaign",
        description = "Kill, race and pester the real program, and compare its books with the simulated PayBill's.",
        synopsisSubcommandLabel = "COMMAND")
public final class CampaignCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "crash",
            description = "Let it die once at every named point, or at those given.",
            modelTransformer = CrashPointList.class)
    int crash(@Option(names = "--at", description = "A point; may be given more than once.") List<String> at)
            throws IOException {
        var points = at == null ? CrashPoints.names() : at;
        for (var point : points) {
            if (!CrashPoints.names().contains(point)) {
                throw new ParameterException(
                        spec.commandLine(), "--at: '" + point + "' is no point; they are " + CrashPoints.names());
            }
        }
        return CampaignFolder.around(
                folder -> {
                    try (var campaign = new CrashCampaign(folder, out())) {
                        var tally = campaign.run(points);
                        out().println("crash points=" + points.size() + " " + tally.figures());
                        return tally.isClean() ? 0 : 1;
                    }
                },
                out());
    }

    @Command(name = "kill", description = "Kill it at random moments while clients pay.")
    int kill(
            @Option(
                            names = "--kills",
                            converter = Count.class,
                            defaultValue = "20",
                            description = "How often (default: ${DEFAULT-VALUE}).")
                    int kills,
            @Option(names = "--seed", defaultValue = "1", description = "Of the moments (default: ${DEFAULT-VALUE}).")
                    long seed)
            throws IOException {
        return CampaignFolder.around(
                folder -> {
                    try (var campaign = new KillCampaign(folder, seed)) {
                        var tally = campaign.run(kills, done -> tell(done, kills, 10));
                        tally.details().forEach(out()::println);
                        out().println("kill kills=" + kills + " " + tally.figures() + " seed=" + seed);
                        return tally.isClean() ? 0 : 1;
                    }
                },
                out());
    }

    @Command(name = "race", description = "Let 32 people want one payment, one slot, one token at the same moment.")
    int race(
            @Option(
                            names = "--rounds",
                            converter = Count.class,
                            defaultValue = "20",
                            description = "How often (default: ${DEFAULT-VALUE}).")
                    int rounds)
            throws IOException {
        return CampaignFolder.around(
                folder -> {
                    try (var campaign = new RaceCampaign(folder)) {
                        var tally = campaign.run(rounds);
                        tally.details().forEach(out()::println);
                        out().println("race rounds=" + rounds + " " + tally.figures());
                        return tally.isClean() ? 0 : 1;
                    }
                },
                out());
    }

    @Command(name = "fuzz", description = "Throw rubbish at every route.")
    int fuzz(
            @Option(
                            names = "--tries",
                            converter = Count.class,
                            defaultValue = "10000",
                            description = "How much (default: ${DEFAULT-VALUE}).")
                    int tries,
            @Option(names = "--seed", defaultValue = "1", description = "Of the rubbish (default: ${DEFAULT-VALUE}).")
                    long seed)
            throws IOException {
        return CampaignFolder.around(folder -> fuzz(folder, tries, seed), out());
    }

    private int fuzz(Path folder, int tries, long seed) {
        var random = new Random(seed);
        int failures = 0;
        try (var campaign = new FuzzCampaign(folder)) {
            var before = campaign.state();
            for (int i = 0; i < tries; i++) {
                var rubbish = FuzzCampaign.rubbish(random);
                int status = campaign.throwIn(rubbish);
                if (FuzzCampaign.isFailure(status)) {
                    failures++;
                    out().println(status + " for " + rubbish);
                }
                tell(i + 1, tries, 1_000);
            }
            boolean changed = !before.equals(campaign.state());
            out().println("fuzz tries=" + tries + " failures=" + failures + " changed=" + changed + " seed=" + seed);
            return failures > 0 || changed ? 1 : 0;
        }
    }

    @Command(
            name = "tamper",
            description = "Tamper with an audit log in six ways, and count what its verification finds.")
    int tamper(
            @Option(
                            names = "--tries",
                            converter = Count.class,
                            defaultValue = "10000",
                            description = "How often (default: ${DEFAULT-VALUE}).")
                    int tries,
            @Option(names = "--seed", defaultValue = "1", description = "Of the places (default: ${DEFAULT-VALUE}).")
                    long seed)
            throws IOException {
        return CampaignFolder.around(folder -> tamper(folder, tries, seed), out());
    }

    private int tamper(Path folder, int tries, long seed) {
        try (var server = EmbeddedPostgres.start(folder.resolve("data"))) {
            Migrations.run(server.url());
            try (var database =
                    Database.open(server.url(), PoolSettings.standard().withConnections(2))) {
                var figures = new TamperCampaign(database).run(tries, seed, done -> tell(done, tries, 1_000));
                out().println("tamper tries=" + tries + " " + figures.text() + " seed=" + seed);
                return figures.isClean() ? 0 : 1;
            }
        }
    }

    private void tell(int done, int all, int often) {
        if (done % often == 0) {
            out().println(done + " of " + all);
        }
    }

    private PrintWriter out() {
        return new PrintWriter(spec.commandLine().getOut(), true);
    }
}

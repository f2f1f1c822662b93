package io.miadi.bootstrap.campaign;

import io.miadi.simulators.daraja.DarajaSettings;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.http.Delivery;
import io.miadi.simulators.daraja.payer.Behaviour;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;

/** Kills the program at random moments while clients pay, and compares the books when all has come to rest. */
public final class KillCampaign implements AutoCloseable {
    private static final int CLIENTS = 12;
    private static final int HURRY = 100;
    private static final int SHORTEST_LIFE_MILLIS = 1_000;
    private static final int LONGEST_LIFE_MILLIS = 6_000;
    private static final Duration REST = Duration.ofMinutes(3);
    private static final Duration PIN_TAKES = Duration.ofMillis(300);

    private final Stage stage;
    private final Random random;

    /** @param seed of the moments of death and of the world's accidents; threads make every run different all the same */
    public KillCampaign(Path folder, long seed) {
        var world =
                DarajaSettings.instant().withUsual(new Behaviour.Pay(PIN_TAKES)).withSeed(seed);
        this.stage = Stage.open(folder, world, CLIENTS);
        this.random = new Random(seed);
        stage.world()
                .daraja()
                .faults()
                .sometimes(Fault.of(FaultKind.CALLBACK_DUPLICATED), 0.1)
                .sometimes(Fault.of(FaultKind.CALLBACK_LATE), 0.1)
                .sometimes(Fault.of(FaultKind.CALLBACK_LOST), 0.02);
    }

    /** @param progress told after each kill how many there were */
    public Tally run(int kills, IntConsumer progress) {
        var crowd = new Crowd(stage, CLIENTS);
        for (int kill = 0; kill < kills; kill++) {
            try (var _ = new Killed(stage.start(Map.of()))) {
                Patience.pause(Duration.ofMillis(random.nextInt(SHORTEST_LIFE_MILLIS, LONGEST_LIFE_MILLIS)));
            }
            progress.accept(kill + 1);
        }
        try (var _ = new Killed(stage.start(Map.of()))) {
            crowd.finish();
        }
        stage.pace(HURRY);
        try (var _ = stage.start(Map.of())) {
            rest();
            deliverWhatWasLost();
            rest();
            return tally(crowd);
        }
    }

    /** A life that ends by force. */
    private record Killed(RunningMiadi program) implements AutoCloseable {
        @Override
        public void close() {
            program.kill();
        }
    }

    private Tally tally(Crowd crowd) {
        try (var database = LiveDatabase.of(stage.folder())) {
            var notes = new ArrayList<>(Invariants.underWay(database));
            notes.addAll(crowd.complaints());
            return Comparison.of(database, stage.world(), notes);
        }
    }

    private void rest() {
        Patience.within(REST, () -> {
            try (var database = LiveDatabase.of(stage.folder())) {
                return Invariants.underWay(database).isEmpty();
            }
        });
    }

    /**
     * A callback that was lost or met a dead program, about a push whose answer died too, can be asked about by nobody: no one
     * knows the request's name. Here it comes late; in service the statement brings it.
     */
    private void deliverWhatWasLost() {
        try (var http = HttpClient.newHttpClient()) {
            for (var delivery : stage.world().daraja().callbacks().untaken()) {
                deliver(http, delivery);
            }
        }
    }

    private static void deliver(HttpClient http, Delivery delivery) {
        var request = HttpRequest.newBuilder(URI.create(delivery.url()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("a late callback was answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new IllegalStateException("a late callback was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        stage.close();
    }
}

package io.miadi.bootstrap.campaign;

import io.miadi.simulators.daraja.DarajaSettings;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.payer.Behaviour;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Lets the program die at a named point in the middle of a session's life, starts it again, lets everybody try again with the
 * same keys, and compares the books once all has come to rest.
 */
public final class CrashCampaign implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HALTED = 137;
    /** Leases and doubts of minutes pass in seconds. */
    private static final int HURRY = 100;

    private static final String PIN = "1234";

    private final Stage stage;
    private final PrintWriter out;
    private int lives;

    public CrashCampaign(Path folder, PrintWriter out) {
        this.stage = Stage.open(folder, DarajaSettings.instant().withUsual(new Behaviour.Manual()), 1);
        this.out = out;
    }

    /** Dies once at each of the points; the tally is of the whole practice. */
    public Tally run(List<String> points) {
        var tally = new Tally(0, List.of(), List.of(), List.of(), List.of());
        for (var point : points) {
            tally = crash(point);
            out.println(point + ": " + tally.figures());
            tally.details().forEach(out::println);
            out.flush();
            if (!tally.isClean()) {
                return tally;
            }
        }
        return tally;
    }

    private Tally crash(String point) {
        var scene = Scene.of(point);
        var life = new SessionLife(stage, stage.people(0), lives++);
        die(point, scene, life);
        stage.pace(HURRY);
        try (var _ = stage.start(Map.of())) {
            life.releasing();
            drive(scene.afterwards(), life, () -> isOver(scene, life));
            var left = leftUnderWay();
            stage.pace(1);
            try (var database = LiveDatabase.of(stage.folder())) {
                return Comparison.of(database, stage.world(), left);
            }
        }
    }

    private void die(String point, Scene scene, SessionLife life) {
        if (!scene.backlog().isEmpty()) {
            pileUp(scene, life);
        }
        var program = stage.start(Map.of("MIADI_CRASH_AT", point));
        if (scene == Scene.LETTING_GO) {
            life.releasing();
        }
        drive(scene, life, program::isDead);
        if (program.exitCode() != HALTED) {
            throw new IllegalStateException(point + ": the program ended with " + program.exitCode());
        }
    }

    /** Brings the life to where work waits, and ends the program before it is done. */
    private void pileUp(Scene scene, SessionLife life) {
        if (scene == Scene.CALLBACK_LOST) {
            stage.world().daraja().faults().next(FaultKind.CALLBACK_LOST);
        }
        if (scene == Scene.LETTING_GO) {
            stage.world().daraja().faults().next(FaultKind.PUSH_INTERNAL_ERROR);
        }
        int paid = stage.world().daraja().ledger().movements().size();
        try (var program = stage.start(scene.switchesBefore());
                var database = LiveDatabase.of(stage.folder())) {
            drive(
                    scene,
                    life,
                    () -> database.number(scene.backlog()) > 0
                            && (scene != Scene.CALLBACK_LOST
                                    || stage.world()
                                                    .daraja()
                                                    .ledger()
                                                    .movements()
                                                    .size()
                                            > paid));
            program.kill();
            stage.jump(scene == Scene.SESSION_NEAR ? untilReminder(database) : scene.waitBefore());
        }
    }

    private Duration untilReminder(LiveDatabase database) {
        var due = database.rows(
                        "select min(due_at) from reminder",
                        row -> row.getTimestamp(1).toInstant())
                .getFirst();
        return Duration.between(stage.now(), due).plusSeconds(1);
    }

    private void drive(Scene scene, SessionLife life, BooleanSupplier end) {
        Patience.until("the end of " + scene, PATIENCE, () -> {
            if (end.getAsBoolean()) {
                return true;
            }
            step(scene, life);
            return end.getAsBoolean();
        });
    }

    private void step(Scene scene, SessionLife life) {
        switch (scene) {
            case AT_DESK -> life.stepAtDesk();
            case NOBODY_PAYS, TEXTED -> life.untilApproved();
            default -> {
                life.step();
                if (life.isAsked()) {
                    stage.world().daraja().phone(life.msisdn()).enterPin(PIN);
                }
            }
        }
    }

    private boolean isOver(Scene scene, SessionLife life) {
        return scene == Scene.NOBODY_PAYS ? life.isApproved() : life.isConfirmed();
    }

    /** Empty once the program has come to rest; a moment later a timer may have given it something to do again. */
    private List<String> leftUnderWay() {
        var left = new ArrayList<String>();
        Patience.within(PATIENCE, () -> {
            left.clear();
            try (var database = LiveDatabase.of(stage.folder())) {
                left.addAll(Invariants.underWay(database));
            }
            return left.isEmpty();
        });
        return List.copyOf(left);
    }

    @Override
    public void close() {
        stage.close();
    }
}

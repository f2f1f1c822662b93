package io.miadi.application.reconciliation.run;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.reconciliation.Reconcile;
import io.miadi.application.reconciliation.Repairs;
import io.miadi.application.reconciliation.look.ReportPeriod;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Works off the runs that wait, one at a time on each node; a run that failed is tried again with growing pauses. */
public final class WorkOnRuns {
    private static final Actor JOB = new Actor.Job("reconcile");
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int MOST_TRIES = 8;

    private final UnitOfWork unitOfWork;
    private final Runs runs;
    private final Steps steps;
    private final AuditLog audit;
    private final InstantSource clock;
    private final BiConsumer<Run, RuntimeException> failed;

    /** @param failed is told of each failure; the run goes on waiting until it has failed too often */
    public WorkOnRuns(
            UnitOfWork unitOfWork,
            Runs runs,
            Steps steps,
            AuditLog audit,
            InstantSource clock,
            BiConsumer<Run, RuntimeException> failed) {
        this.unitOfWork = unitOfWork;
        this.runs = runs;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
        this.failed = failed;
    }

    /** What a run does, in this order. */
    public record Steps(Reconcile matching, Repairs repairs, ReportPeriod report, RunResult result, RunEnds ends) {}

    /** Works off all runs whose time has come; returns how many it looked at. */
    public int run() {
        int worked = 0;
        for (var run = claim(); run.isPresent(); run = claim()) {
            work(run.get());
            worked++;
        }
        return worked;
    }

    private Optional<Run> claim() {
        return unitOfWork.run(() -> runs.claim(clock.instant(), LEASE));
    }

    private void work(Run run) {
        try {
            steps.matching().passOverAll();
            progress(run, 1);
            int repaired = steps.repairs().run();
            progress(run, 2);
            if (repaired > 0) {
                steps.matching().pass();
            }
            progress(run, 3);
            finish(run, repaired);
        } catch (RuntimeException e) {
            failed.accept(run, e);
            putBack(run, e);
        }
    }

    private void progress(Run run, int done) {
        unitOfWork.run(() -> {
            runs.progress(run.id(), done);
            return run;
        });
    }

    private void finish(Run run, int repaired) {
        unitOfWork.run(() -> {
            var report = steps.report().of(run.period());
            var result = steps.result().of(report);
            var done = new Run.State.Done(clock.instant(), result, digest(result));
            if (!runs.finish(run.id(), done)) {
                return run;
            }
            steps.ends().ended(run, report, done);
            audit.add(AuditEntry.fact(
                    JOB,
                    "reconciliation.run.finish",
                    "run:" + run.id(),
                    Map.of("digest", done.digest(), "repaired", Integer.toString(repaired)),
                    run.trigger().name()));
            return run;
        });
    }

    private void putBack(Run run, RuntimeException cause) {
        int tries = run.state() instanceof Run.State.Running(var _, var before) ? before + 1 : 1;
        var why = cause.getClass().getSimpleName();
        unitOfWork.run(() -> {
            if (tries >= MOST_TRIES) {
                runs.fail(run.id(), new Run.State.Failed(clock.instant(), why));
            } else {
                runs.again(run.id(), clock.instant().plus(PAUSE.multipliedBy(1L << tries)), why);
            }
            return run;
        });
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.miadi.bootstrap.operations.metrics;

import io.miadi.application.operations.VitalSigns;
import io.miadi.application.outbox.Outbox;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.event.Event;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentEvent.PaymentSettled;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Times settlements: from the moment that an attempt was sent to the commit that settled it. On the way of a payment it only notes an
 * id after the commit; when the attempt was sent is looked up by a job, many at once.
 */
public final class SettlementTimes {
    private static final int MOST_NOTED = 10_000;
    private static final int BATCH = 500;

    private final UnitOfWork unitOfWork;
    private final VitalSigns signs;
    private final InstantSource clock;
    private final Timer timer;
    private final Counter missed;
    private final ArrayBlockingQueue<Settled> noted = new ArrayBlockingQueue<>(MOST_NOTED);

    private record Settled(AttemptId attempt, Instant at) {}

    public SettlementTimes(Meters meters, UnitOfWork unitOfWork, VitalSigns signs, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.signs = signs;
        this.clock = clock;
        this.timer = Timer.builder("miadi.payment.settle")
                .description("from sending an attempt to the commit that settled it")
                .serviceLevelObjectives(Meters.BUCKETS)
                .register(meters.registry());
        this.missed = Counter.builder("miadi.payment.settle.missed")
                .description("settlements that were too many to be timed")
                .register(meters.registry());
    }

    /** The outbox, with every settlement noted once its unit of work has committed. */
    public Outbox heardIn(Outbox outbox) {
        return event -> {
            outbox.add(event);
            hear(event);
        };
    }

    /** One pass of the job that looks up and times what was noted; returns how many. */
    public int run() {
        var batch = new ArrayList<Settled>(BATCH);
        noted.drainTo(batch, BATCH);
        if (batch.isEmpty()) {
            return 0;
        }
        var sent = signs.sentAt(batch.stream().map(Settled::attempt).toList());
        for (Settled settled : batch) {
            Instant since = sent.get(settled.attempt());
            if (since != null) {
                timer.record(Duration.between(since, settled.at()));
            }
        }
        return batch.size();
    }

    private void hear(Event event) {
        if (event instanceof PaymentSettled settled) {
            unitOfWork.afterCommit(() -> note(settled.attempt()));
        }
    }

    private void note(AttemptId attempt) {
        if (!noted.offer(new Settled(attempt, clock.instant()))) {
            missed.increment();
        }
    }
}

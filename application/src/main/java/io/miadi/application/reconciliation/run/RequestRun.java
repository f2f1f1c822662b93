package io.miadi.application.reconciliation.run;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.reconciliation.MatchingBook;
import io.miadi.application.reconciliation.Period;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.reconciliation.matching.MatchingRules;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts a run in the queue, for a person at any time and for the clock once a day. */
public final class RequestRun {
    /** A longer period is several runs. */
    public static final int MOST_DAYS = 400;

    private static final Actor CLOCK = new Actor.Job("reconcile-day");

    private final UnitOfWork unitOfWork;
    private final Runs runs;
    private final MatchingBook book;
    private final MatchingRules rules;
    private final AuditLog audit;
    private final InstantSource clock;

    public RequestRun(
            UnitOfWork unitOfWork,
            Runs runs,
            MatchingBook book,
            MatchingRules rules,
            AuditLog audit,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.runs = runs;
        this.book = book;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** The run that was put in the queue, or the same one that is there already; empty for a caller who may not ask. */
    public Optional<Run> by(Actor.Person actor, Period period) {
        return actor.role().isAtLeastAdmin()
                ? Optional.of(request(Run.Trigger.PERSON, actor, period))
                : Optional.empty();
    }

    /** The run of a day, asked for by the clock. Whichever node comes first asks; the others change nothing. */
    public Run daily(LocalDate day) {
        return request(Run.Trigger.DAILY, CLOCK, Period.day(day));
    }

    private Run request(Run.Trigger trigger, Actor actor, Period period) {
        return unitOfWork.run(() -> {
            long watermark = book.lastInput();
            var run = new Run(
                    id(trigger, period, rules.version(), watermark),
                    trigger,
                    actor.label(),
                    clock.instant(),
                    period,
                    rules.version(),
                    watermark,
                    new Run.State.Waiting(0));
            if (!runs.add(run)) {
                return runs.find(run.id()).orElse(run);
            }
            audit.add(AuditEntry.fact(
                    actor,
                    "reconciliation.run.request",
                    "run:" + run.id(),
                    Map.of(
                            "from",
                            period.first().toString(),
                            "to",
                            period.last().toString()),
                    trigger.name()));
            return run;
        });
    }

    private static UUID id(Run.Trigger trigger, Period period, String rules, long watermark) {
        var facts = trigger == Run.Trigger.DAILY
                ? "daily " + period.first()
                : "run " + period.first() + " " + period.last() + " " + rules + " " + watermark;
        return UUID.nameUUIDFromBytes(facts.getBytes(StandardCharsets.UTF_8));
    }
}

package io.miadi.application.reconciliation.look;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.reconciliation.Decided;
import io.miadi.application.reconciliation.MatchingBook;
import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.Position.Side;
import io.miadi.application.reconciliation.Positions;
import io.miadi.application.reconciliation.Positions.Placed;
import io.miadi.application.reconciliation.run.Run;
import io.miadi.application.reconciliation.run.Runs;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.reconciliation.decision.Status;
import io.miadi.domain.session.SessionId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Answers what people of the practice's books ask. Empty answers are for callers who may not ask. */
public final class ShowReconciliation {
    private final UnitOfWork unitOfWork;
    private final Sources sources;
    private final AuditLog audit;
    private final InstantSource clock;

    public ShowReconciliation(UnitOfWork unitOfWork, Sources sources, AuditLog audit, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where the answers come from. */
    public record Sources(Positions positions, MatchingBook book, ReportPeriod report, Runs runs) {}

    /** Today, the last seven days, and the month so far; and what is open, whenever it came. */
    public record Summary(PeriodReport today, PeriodReport week, PeriodReport month, List<Positions.Open> open) {}

    /** A record of a session with every decision about it. */
    public record Judged(Placed placed, List<Decided> decisions) {}

    public Optional<PeriodReport> report(Actor.Person actor, Period period) {
        return look(
                actor,
                "period:" + period.first() + ".." + period.last(),
                () -> sources.report().of(period));
    }

    /** Everything that moved in a period, for a file. */
    public Optional<List<Placed>> within(Actor.Person actor, Period period, Optional<Positions.Mark> after, int limit) {
        return look(
                actor,
                "period:" + period.first() + ".." + period.last(),
                () -> sources.positions().within(period.range(), after, limit));
    }

    public Optional<Summary> summary(Actor.Person actor) {
        return look(actor, "summary", () -> {
            var today = LocalDate.ofInstant(clock.instant(), Period.BOOKS);
            return new Summary(
                    sources.report().of(Period.day(today)),
                    sources.report().of(new Period(today.minusDays(6), today)),
                    sources.report().of(new Period(today.withDayOfMonth(1), today)),
                    sources.positions().open());
        });
    }

    public Optional<List<Judged>> session(Actor.Person actor, SessionId session) {
        return look(
                actor,
                "session:" + session,
                () -> sources.positions().ofSession(session).stream()
                        .map(placed -> new Judged(
                                placed,
                                sources.book()
                                        .decisionsAbout(
                                                Side.OURS, placed.position().id())))
                        .toList());
    }

    /** What of a side has no counterpart, oldest first. */
    public Optional<List<Placed>> orphaned(Actor.Person actor, Side side, Optional<Positions.Mark> after, int limit) {
        return look(
                actor,
                "orphaned:" + side,
                () -> sources.positions().list(side, Set.of(Status.UNMATCHED), after, limit));
    }

    public Optional<List<Run>> runs(Actor.Person actor, Optional<Runs.Mark> after, int limit) {
        return look(actor, "list:runs", () -> sources.runs().list(after, limit));
    }

    /** Empty also when there is no such run. */
    public Optional<Run> run(Actor.Person actor, UUID id) {
        return look(actor, "run:" + id, () -> sources.runs().find(id)).flatMap(found -> found);
    }

    private <T> Optional<T> look(Actor.Person actor, String subject, Supplier<T> answer) {
        if (!actor.role().isAtLeastAdmin()) {
            return Optional.empty();
        }
        return Optional.of(unitOfWork.run(() -> {
            audit.add(AuditEntry.fact(actor, "reconciliation.look", subject, Map.of(), "asked"));
            return answer.get();
        }));
    }
}

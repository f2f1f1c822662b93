package io.miadi.application.reconciliation.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.Position;
import io.miadi.application.reconciliation.Position.Side;
import io.miadi.application.reconciliation.look.PeriodReport;
import io.miadi.application.reconciliation.run.Run;
import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.work.WorkEvent;
import io.miadi.testkit.outbox.InMemoryOutbox;
import io.miadi.testkit.reconciliation.store.InMemoryExceptions;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertAdministratorsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

    private final InMemoryOutbox outbox = new InMemoryOutbox(new InMemoryUnitOfWork());
    private final InMemoryExceptions exceptions = new InMemoryExceptions();
    private final AlertAdministrators alerts = new AlertAdministrators(exceptions, outbox, UUID::randomUUID);

    @Test
    void what_is_critical_by_class_or_by_amount_is_told_once_for_all_of_it_and_never_again() {
        var found = List.of(
                found("a", MatchClass.MISSING_EXTERNAL, 1),
                found("b", MatchClass.ORPHAN_EXTERNAL, 250_000),
                found("c", MatchClass.ORPHAN_EXTERNAL, 249_999));
        assertThat(alerts.open(found, NOW)).isEqualTo(3);
        assertThat(outbox.eventsOf(WorkEvent.CriticalFound.class)).hasSize(1);
        assertThat(alerts.open(found, NOW)).isZero();
        alerts.open(List.of(found("d", MatchClass.ORPHAN_EXTERNAL, 700)), NOW);
        assertThat(outbox.events()).hasSize(1);
    }

    @Test
    void the_run_of_a_day_tells_of_open_work_and_a_run_that_somebody_asked_for_does_not() {
        alerts.ended(run(Run.Trigger.DAILY), report(), done());
        assertThat(outbox.events()).isEmpty();
        alerts.open(List.of(found("d", MatchClass.ORPHAN_EXTERNAL, 700)), NOW);
        alerts.ended(run(Run.Trigger.PERSON), report(), done());
        assertThat(outbox.events()).isEmpty();
        var daily = run(Run.Trigger.DAILY);
        alerts.ended(daily, report(), done());
        assertThat(outbox.events()).containsExactly(new WorkEvent.DayLeftWork(daily.id()));
    }

    private static Position found(String id, MatchClass kind, long shillings) {
        var side = kind == MatchClass.MISSING_EXTERNAL ? Side.OURS : Side.THEIRS;
        return new Position(side, id, "mpesa:600123", kind, Optional.empty(), Direction.IN, Money.kes(shillings), NOW);
    }

    private static Run run(Run.Trigger trigger) {
        var day = Period.day(LocalDate.of(2026, 3, 1));
        return new Run(UUID.randomUUID(), trigger, "job:reconcile", NOW, day, "1", 0, done());
    }

    private static Run.State.Done done() {
        return new Run.State.Done(NOW, "{}", "0".repeat(64));
    }

    private static PeriodReport report() {
        return new PeriodReport(Period.day(LocalDate.of(2026, 3, 1)), List.of(), List.of(), List.of(), true);
    }
}

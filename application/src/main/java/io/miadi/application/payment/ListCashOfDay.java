package io.miadi.application.payment;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.payment.DeskTakings.Taking;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.time.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One day's list of money taken at the desk, which is counted against the drawer in the evening. */
public final class ListCashOfDay {
    private final UnitOfWork unitOfWork;
    private final DeskTakings takings;
    private final AuditLog audit;
    private final ZoneId zone;

    /** @param zone the practice's zone, which says what a day is */
    public ListCashOfDay(UnitOfWork unitOfWork, DeskTakings takings, AuditLog audit, ZoneId zone) {
        this.unitOfWork = unitOfWork;
        this.takings = takings;
        this.audit = audit;
        this.zone = zone;
    }

    /** @param totals what each method comes to */
    public record Day(LocalDate date, List<Taking> takings, Map<PaymentMethod, Money> totals) {}

    public sealed interface Outcome {
        record Listed(Day day) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    public Outcome on(Actor.Person actor, LocalDate date) {
        if (!actor.role().isAtLeastStaff()) {
            return new Outcome.NotAllowed();
        }
        var day = new TimeRange(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        return unitOfWork.run(() -> {
            var list = takings.within(day);
            audit.add(AuditEntry.fact(actor, "payment.cash-list", "day:" + date, Map.of(), "asked"));
            return new Outcome.Listed(new Day(date, list, totals(list)));
        });
    }

    private static Map<PaymentMethod, Money> totals(List<Taking> list) {
        var totals = new TreeMap<PaymentMethod, Money>();
        list.forEach(t -> totals.merge(t.method(), t.amount(), Money::plus));
        return totals;
    }
}

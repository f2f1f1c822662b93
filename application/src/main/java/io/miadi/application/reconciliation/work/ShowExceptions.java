package io.miadi.application.reconciliation.work;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.payment.Payments;
import io.miadi.application.reconciliation.Decided;
import io.miadi.application.reconciliation.MatchingBook;
import io.miadi.application.session.Sessions;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The worklist, and of one item what was decided about it and what could be done. Every look is audited. */
public final class ShowExceptions {
    private static final int UUID_LENGTH = 36;

    private final UnitOfWork unitOfWork;
    private final Exceptions exceptions;
    private final MatchingBook book;
    private final Payments payments;
    private final Sessions sessions;
    private final AuditLog audit;

    public ShowExceptions(
            UnitOfWork unitOfWork,
            Exceptions exceptions,
            MatchingBook book,
            Payments payments,
            Sessions sessions,
            AuditLog audit) {
        this.unitOfWork = unitOfWork;
        this.exceptions = exceptions;
        this.book = book;
        this.payments = payments;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @param suggestions what giving the money to a due would do, for each due that the decisions speak of */
    public record Shown(Exceptions.Listed item, List<Decided> decisions, List<Effect> suggestions) {}

    /** Oldest first; empty for a caller who may not see it. */
    public Optional<List<Exceptions.Listed>> list(
            Actor.Person actor, Exceptions.Filter filter, Optional<Exceptions.Mark> after, int limit) {
        return allowed(actor)
                .map(_ -> unitOfWork.run(() -> {
                    look(actor, "list:exceptions");
                    return exceptions.list(filter, after, limit);
                }));
    }

    public Optional<Shown> find(Actor.Person actor, UUID id) {
        return allowed(actor)
                .flatMap(_ -> unitOfWork.run(() -> {
                    look(actor, "exception:" + id);
                    return exceptions.find(id).map(this::shown);
                }));
    }

    private Shown shown(Exceptions.Listed item) {
        var position = item.position();
        var decisions = book.decisionsAbout(position.side(), position.id());
        var suggestions = new ArrayList<Effect>();
        for (var payment : payments.findAll(dues(decisions))) {
            sessions.find(payment.session())
                    .map(session -> Effect.of(position.amount(), payment, session))
                    .ifPresent(suggestions::add);
        }
        return new Shown(item, decisions, List.copyOf(suggestions));
    }

    /** Rivals are named by their ids; those of lines are no UUIDs. */
    private static Set<PaymentId> dues(List<Decided> decisions) {
        return decisions.stream()
                .map(Decided::decision)
                .flatMap(ShowExceptions::named)
                .filter(id -> id.length() == UUID_LENGTH)
                .map(UUID::fromString)
                .map(PaymentId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> named(Decision decision) {
        return Stream.of(
                        decision.effect().allocations().stream().map(Allocation::due),
                        decision.doubt().suggestion().stream().map(Allocation::due),
                        decision.doubt().rivals().stream())
                .flatMap(ids -> ids);
    }

    private void look(Actor.Person actor, String subject) {
        audit.add(AuditEntry.fact(actor, "reconciliation.look", subject, Map.of(), "asked"));
    }

    private static Optional<Actor.Person> allowed(Actor.Person actor) {
        return Optional.of(actor).filter(person -> person.role().isAtLeastAdmin());
    }
}

package io.miadi.application.receipt;

import io.miadi.application.UseCase;
import io.miadi.application.audit.AuditLog;
import io.miadi.application.payment.Payments;
import io.miadi.application.recipient.Recipients;
import io.miadi.application.session.Sessions;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Language;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionRights;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a receipt for whoever may see it: its client, its practitioner and the desk, whose look is audited.
 */
public final class FindReceipt implements UseCase<FindReceipt.Query, FindReceipt.Outcome> {
    private final UnitOfWork unitOfWork;
    private final Payments payments;
    private final Sessions sessions;
    private final Recipients recipients;
    private final WriteReceipt write;
    private final AuditLog audit;

    public FindReceipt(
            UnitOfWork unitOfWork,
            Payments payments,
            Sessions sessions,
            Recipients recipients,
            WriteReceipt write,
            AuditLog audit) {
        this.unitOfWork = unitOfWork;
        this.payments = payments;
        this.sessions = sessions;
        this.recipients = recipients;
        this.write = write;
        this.audit = audit;
    }

    /** @param attempt which of several, where a due was paid in parts; empty for {@link Payment#latestMoney the latest} */
    public record Query(Actor.Person actor, PaymentId payment, Optional<Integer> attempt, Language language) {}

    public sealed interface Outcome {
        record Found(ReceiptDocument receipt) implements Outcome {}

        /** There is no such payment, or none that the caller may see. */
        record NotFound() implements Outcome {}

        /** The payment has no attempt of the number that was asked for. */
        record NoSuchAttempt(int number) implements Outcome {}

        /** No money came, so there is nothing to confirm. */
        record NothingPaid() implements Outcome {}
    }

    @Override
    public Outcome handle(Query query) {
        return unitOfWork.run(() -> payments.find(query.payment())
                .flatMap(payment -> sessions.find(payment.session())
                        .filter(session -> SessionRights.sees(query.actor(), session))
                        .map(session -> receipt(query, session, payment)))
                .orElseGet(Outcome.NotFound::new));
    }

    private Outcome receipt(Query query, Session session, Payment payment) {
        var asked = query.attempt();
        if (asked.isPresent() && payment.attempts().stream().noneMatch(attempt -> attempt.number() == asked.get())) {
            return new Outcome.NoSuchAttempt(asked.get());
        }
        var candidates = asked.isPresent() ? payment.attempts() : payment.latestMoney();
        return candidates.stream()
                .filter(attempt -> attempt.capture().isPresent())
                .filter(attempt -> asked.isEmpty() || asked.get() == attempt.number())
                .findFirst()
                .flatMap(attempt -> recipients
                        .find(payment.client())
                        .flatMap(client -> write.of(session, payment, attempt, client.name(), query.language()))
                        .map(document -> looked(query.actor(), payment, attempt, document)))
                .orElseGet(Outcome.NothingPaid::new);
    }

    private Outcome looked(Actor.Person actor, Payment payment, Attempt attempt, ReceiptDocument document) {
        if (actor.role().isAtLeastStaff()) {
            audit.add(AuditEntry.fact(
                    actor,
                    "payment.receipt.look",
                    "payment:" + payment.id(),
                    Map.of("attempt", String.valueOf(attempt.number())),
                    "asked"));
        }
        return new Outcome.Found(document);
    }
}

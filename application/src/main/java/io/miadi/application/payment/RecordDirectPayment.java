package io.miadi.application.payment;

import io.miadi.application.audit.Trail;
import io.miadi.application.session.Sessions;
import io.miadi.application.transaction.Ids;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.Opening;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in money that a payer sent without a prompt, for one due, as the provider's own books show it. It goes through the same
 * evidence and postings as any other money; what the due does not want is held for the client.
 */
public final class RecordDirectPayment {
    private final UnitOfWork unitOfWork;
    private final Sessions sessions;
    private final Payments payments;
    private final SettlePayment settle;
    private final Trail trail;
    private final Ids ids;

    public RecordDirectPayment(
            UnitOfWork unitOfWork, Sessions sessions, Payments payments, SettlePayment settle, Trail trail, Ids ids) {
        this.unitOfWork = unitOfWork;
        this.sessions = sessions;
        this.payments = payments;
        this.settle = settle;
        this.trail = trail;
        this.ids = ids;
    }

    /** @param actor the person who said whose money it is, or the rules' own job */
    public record Command(Actor actor, PaymentId due, ReportedMoney money) {}

    public sealed interface Outcome {
        record Recorded(Payment payment, Attempt attempt) implements Outcome {}

        /** An attempt of this due has this very number already. */
        record KnownBefore(Payment payment) implements Outcome {}

        record NotFound() implements Outcome {}

        /** A prompt may still take money for the due: wait for it, or release it. */
        record PromptOpen(int attempt) implements Outcome {}

        /** The number is another payment's, or the line has none. */
        record NumberUsed() implements Outcome {}
    }

    /** Joins a unit of work that is open. */
    public Outcome handle(Command command) {
        return unitOfWork.run(() -> {
            var found = payments.find(command.due());
            if (found.isEmpty() || sessions.lock(found.get().session()).isEmpty()) {
                return new Outcome.NotFound();
            }
            var payment = payments.find(command.due()).orElseThrow();
            var receipt = command.money().receipt();
            if (receipt.isEmpty()) {
                return new Outcome.NumberUsed();
            }
            boolean known = payment.attempts().stream()
                    .anyMatch(attempt -> attempt.receipt().equals(receipt));
            return known ? new Outcome.KnownBefore(payment) : open(command, payment, receipt.get());
        });
    }

    private Outcome open(Command command, Payment payment, Receipt receipt) {
        var id = new AttemptId(ids.next());
        var money = command.money();
        return switch (Opening.direct(payment, id, money.amount(), money.at())) {
            case Opening.Opened(var opened, var attempt) -> take(command, opened, attempt, receipt);
            case Opening.AlreadyLive(var live) -> new Outcome.PromptOpen(live.number());
            case Opening.NothingDue _, Opening.OverLimit _, Opening.NotWhole _, Opening.MoreThanDue _ ->
                throw new IllegalStateException("direct money is never refused for its amount");
        };
    }

    private Outcome take(Command command, Payment payment, Attempt attempt, Receipt receipt) {
        if (!payments.takeReceipt(PaymentMethod.MPESA, receipt, attempt.id())) {
            return new Outcome.NumberUsed();
        }
        if (!payments.open(payment.id(), attempt, Optional.empty(), Optional.empty())) {
            // Thrown and not refused: the number is taken already, and a refusal would be committed with it.
            throw new IllegalStateException("a live attempt appeared under the session's lock: " + payment.id());
        }
        trail.leave(AuditEntry.fact(
                command.actor(),
                "payment.direct",
                "payment:" + payment.id(),
                Map.of("amount", attempt.amount().toString(), "receipt", receipt.value()),
                "reported by the provider"));
        var address = new AttemptAddress(payment.session(), payment.id(), attempt.id());
        var word = new SettlePayment.Word(
                address, command.actor(), Optional.empty(), command.money().evidence());
        var hearing = settle.hear(word);
        if (!(hearing.change() instanceof Hearing.Change.Settled)) {
            throw new IllegalStateException("direct money was not booked: " + attempt.id());
        }
        return new Outcome.Recorded(hearing.payment(), hearing.attempt());
    }
}

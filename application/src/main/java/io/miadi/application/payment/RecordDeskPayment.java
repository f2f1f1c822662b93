package io.miadi.application.payment;

import io.miadi.application.audit.Trail;
import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.idempotency.RequestKeys;
import io.miadi.application.session.Sessions;
import io.miadi.application.transaction.Ids;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.DueStatus;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.Opening;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRights;
import io.miadi.domain.session.SessionState;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Records money that a member of staff took at the desk, in full or in part. It goes through the same evidence and postings
 * as a provider's word.
 */
public final class RecordDeskPayment {
    private final UnitOfWork unitOfWork;
    private final RequestKeys keys;
    private final Sessions sessions;
    private final Till till;
    private final SettlePayment settle;
    private final Trail trail;
    private final Ids ids;
    private final InstantSource clock;

    public RecordDeskPayment(
            UnitOfWork unitOfWork,
            RequestKeys keys,
            Sessions sessions,
            Till till,
            SettlePayment settle,
            Trail trail,
            Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.keys = keys;
        this.sessions = sessions;
        this.till = till;
        this.settle = settle;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where desk money is written down. */
    public record Till(Payments payments, DeskTakings takings) {}

    /** @param slip the card terminal's number, where there is one */
    public record Command(
            Actor.Person actor,
            SessionId session,
            PaymentMethod method,
            Money amount,
            Optional<Receipt> slip,
            RequestKey key) {}

    public sealed interface Outcome {
        record Recorded(Payment payment, Attempt attempt) implements Outcome {}

        record RecordedBefore(AttemptId attempt, Optional<RequestKeys.StoredAnswer> answer) implements Outcome {}

        record KeyReused() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotAllowed() implements Outcome {}

        record NotApproved(SessionState.Name state) implements Outcome {}

        /** A prompt may still take the money: wait for it, or release it. */
        record PromptOpen(int attempt) implements Outcome {}

        record NothingDue(DueStatus status) implements Outcome {}

        record MoreThanDue(Money remaining) implements Outcome {}

        /** There is no slip for cash, and none has a number like ours. */
        record NotASlip() implements Outcome {}

        /** The number was recorded before, for another payment. */
        record NumberUsed(Receipt number) implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (command.slip().filter(slip -> !command.method().takesSlip(slip)).isPresent()) {
            return new Outcome.NotASlip();
        }
        return unitOfWork.run(() -> {
            var id = new AttemptId(ids.next());
            return switch (keys.claim(command.key(), id.value(), clock.instant())) {
                case RequestKeys.Claim.Fresh() -> released(command, judge(command, id));
                case RequestKeys.Claim.Repeated(var created, var answer, var since) ->
                    new Outcome.RecordedBefore(new AttemptId(created), answer);
                case RequestKeys.Claim.Different() -> new Outcome.KeyReused();
            };
        });
    }

    private Outcome released(Command command, Outcome outcome) {
        if (!(outcome instanceof Outcome.Recorded)) {
            keys.release(command.key());
        }
        return outcome;
    }

    private Outcome judge(Command command, AttemptId id) {
        var session = sessions.lock(command.session()).filter(s -> SessionRights.sees(command.actor(), s));
        if (session.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (!SessionRights.may(command.actor(), SessionRights.Task.TAKE_DESK_MONEY, session.get())) {
            return new Outcome.NotAllowed();
        }
        return session.get().state() instanceof SessionState.Approved
                ? open(command, id, session.get())
                : new Outcome.NotApproved(session.get().state().name());
    }

    private Outcome open(Command command, AttemptId id, Session session) {
        var payment = till.payments().ofSession(session.id()).orElseThrow();
        return switch (Opening.desk(payment, id, command.method(), command.amount(), clock.instant())) {
            case Opening.Opened(var opened, var attempt) -> take(command, opened, attempt);
            case Opening.AlreadyLive(var live) -> new Outcome.PromptOpen(live.number());
            case Opening.NothingDue(var status) -> new Outcome.NothingDue(status);
            case Opening.MoreThanDue(var remaining) -> new Outcome.MoreThanDue(remaining);
            case Opening.OverLimit l -> throw new IllegalStateException("the desk has no limit");
            case Opening.NotWhole w -> throw new IllegalStateException("the desk takes cents");
        };
    }

    private Outcome take(Command command, Payment payment, Attempt attempt) {
        var number = command.slip().orElseGet(() -> Receipt.ofDesk(payment.reference(), attempt.number()));
        if (!till.payments().takeReceipt(command.method(), number, attempt.id())) {
            return new Outcome.NumberUsed(number);
        }
        if (!till.payments().open(payment.id(), attempt, Optional.empty(), Optional.empty())) {
            // Thrown and not refused: the number is taken already, and a refusal would be committed with it.
            throw new IllegalStateException("a live attempt appeared under the session's lock: " + payment.id());
        }
        till.takings().add(attempt.id(), command.actor().id());
        trail.leave(AuditEntry.fact(
                command.actor(),
                "payment.desk",
                "payment:" + payment.id(),
                Map.of(
                        "amount",
                        attempt.amount().toString(),
                        "method",
                        attempt.method().name()),
                "taken at the desk"));
        return booked(command, new Verdict.Moved(attempt.amount(), Optional.of(number)), payment, attempt);
    }

    /** Says that money was recorded only where it was booked; else the exception takes back all that was written. */
    private Outcome booked(Command command, Verdict.Moved moved, Payment payment, Attempt attempt) {
        var address = new AttemptAddress(payment.session(), payment.id(), attempt.id());
        var hearing = settle.hear(
                new SettlePayment.Word(address, command.actor(), Optional.empty(), Words.desk(moved, clock.instant())));
        if (!(hearing.change() instanceof Hearing.Change.Settled)) {
            throw new IllegalStateException("money at the desk was not booked: " + attempt.id());
        }
        return new Outcome.Recorded(hearing.payment(), hearing.attempt());
    }
}

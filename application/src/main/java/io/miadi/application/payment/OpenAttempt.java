package io.miadi.application.payment;

import io.miadi.application.audit.Trail;
import io.miadi.application.idempotency.RequestKeys;
import io.miadi.application.payment.InitiatePayment.Command;
import io.miadi.application.payment.InitiatePayment.Refusal;
import io.miadi.application.session.Sessions;
import io.miadi.application.transaction.Ids;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.Opening;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionRights;
import io.miadi.domain.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The first transaction of an initiation: judges the caller and the session, and writes the attempt down before any byte leaves. */
public final class OpenAttempt {
    private static final Actor PROVIDER = new Actor.Provider("mpesa");
    private static final String DESCRIPTION = "Session fee";
    /** More than the last try may take after the client's patience has ended: two calls for a token and two pushes, each with its time-out. */
    private static final Duration LAST_TRY = Duration.ofSeconds(60);

    private final UnitOfWork unitOfWork;
    private final RequestKeys keys;
    private final Sessions sessions;
    private final Payments payments;
    private final Secrets secrets;
    private final Trail trail;
    private final PaymentLimits limits;
    private final InstantSource clock;

    public OpenAttempt(
            UnitOfWork unitOfWork,
            RequestKeys keys,
            Sessions sessions,
            Payments payments,
            Secrets secrets,
            Trail trail,
            PaymentLimits limits,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.keys = keys;
        this.sessions = sessions;
        this.payments = payments;
        this.secrets = secrets;
        this.trail = trail;
        this.limits = limits;
        this.clock = clock;
    }

    /** What a new attempt is named by and found again by. */
    public record Secrets(Ids ids, CallbackTokens tokens) {}

    sealed interface Result {
        record Ready(AttemptAddress address, PaymentProvider.Push push) implements Result {}

        record Repeated(AttemptId attempt, Optional<RequestKeys.StoredAnswer> answer, Instant since)
                implements Result {}

        record StillTrying(AttemptId attempt) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    Result first(Command command) {
        return unitOfWork.run(() -> {
            var id = new AttemptId(secrets.ids().next());
            return switch (keys.claim(command.key(), id.value(), clock.instant())) {
                case RequestKeys.Claim.Fresh() -> released(command, open(command, id));
                case RequestKeys.Claim.Repeated repeated -> repeated(command, repeated);
                case RequestKeys.Claim.Different() -> new Result.Refused(new Refusal.KeyReused());
            };
        });
    }

    /** What came of the same request, unless that is being tried at this moment. */
    private Result repeated(Command command, RequestKeys.Claim.Repeated before) {
        var attempt = new AttemptId(before.created());
        boolean unsent = before.answer().isEmpty()
                && payments.ofSession(command.session())
                        .flatMap(p -> p.attempt(attempt))
                        .filter(a -> a.state() == AttemptState.NOT_SENT)
                        .isPresent();
        var over = before.since().plus(limits.patience()).plus(LAST_TRY);
        return unsent && clock.instant().isBefore(over)
                ? new Result.StillTrying(attempt)
                : new Result.Repeated(attempt, before.answer(), before.since());
    }

    /** Another attempt for the same request, only directly after one that provably never left. */
    Result another(Command command, AttemptId last) {
        return unitOfWork.run(() -> {
            var session = sessions.lock(command.session());
            var payment = session.flatMap(s -> payments.ofSession(s.id()));
            var latest = payment.map(p -> p.attempts().getLast());
            boolean same = latest.filter(a -> a.id().equals(last) && a.state() == AttemptState.NOT_SENT)
                    .isPresent();
            if (!same) {
                return new Result.Repeated(latest.map(Attempt::id).orElse(last), Optional.empty(), clock.instant());
            }
            var id = new AttemptId(secrets.ids().next());
            var result = open(command, id);
            if (result instanceof Result.Ready) {
                keys.stand(command.key(), id.value());
            }
            return released(command, result);
        });
    }

    /** A refused request leaves no key behind: the caller may mend it and send it again. */
    private Result released(Command command, Result result) {
        if (result instanceof Result.Refused) {
            keys.release(command.key());
        }
        return result;
    }

    private Result open(Command command, AttemptId id) {
        var session = sessions.lock(command.session()).filter(s -> SessionRights.sees(command.actor(), s));
        if (session.isEmpty()) {
            return new Result.Refused(new Refusal.NotFound());
        }
        if (!SessionRights.may(command.actor(), SessionRights.Task.PAY, session.get())) {
            return new Result.Refused(new Refusal.NotAllowed());
        }
        return refusal(session.get())
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> open(command, id, session.get()));
    }

    private Optional<Refusal> refusal(Session session) {
        if (!(session.state() instanceof SessionState.Approved approved)) {
            return Optional.of(new Refusal.NotApproved(session.state().name()));
        }
        return approved.takesPromptAt(clock.instant())
                ? Optional.empty()
                : Optional.of(new Refusal.HoldOver(approved.holdUntil()));
    }

    private Result open(Command command, AttemptId id, Session session) {
        var payment = payments.ofSession(session.id()).orElseThrow();
        return switch (Opening.push(payment, id, command.payer(), limits.largestPush(), clock.instant())) {
            case Opening.Opened(var opened, var attempt) -> write(command, opened, attempt);
            case Opening.AlreadyLive(var live) -> new Result.Refused(new Refusal.AlreadyLive(live.id()));
            case Opening.NothingDue(var status) -> new Result.Refused(new Refusal.NothingDue(status));
            case Opening.OverLimit(var remaining, var limit) ->
                new Result.Refused(new Refusal.OverLimit(remaining, limit));
            case Opening.NotWhole(var remaining) -> new Result.Refused(new Refusal.NotWhole(remaining));
            case Opening.MoreThanDue(var remaining) -> throw new IllegalStateException("a push asks for the remainder");
        };
    }

    private Result write(Command command, Payment payment, Attempt attempt) {
        var token = secrets.tokens().next();
        // Nothing to ask by until the provider has named the request.
        if (!payments.open(payment.id(), attempt, Optional.of(secrets.tokens().hash(token)), Optional.empty())) {
            throw new IllegalStateException("a live attempt appeared under the session's lock: " + payment.id());
        }
        trail.leave(AuditEntry.fact(
                command.actor(),
                "payment.initiate",
                "payment:" + payment.id(),
                Map.of(
                        "session", payment.session().toString(),
                        "attempt", Integer.toString(attempt.number()),
                        "amount", attempt.amount().toString(),
                        "payer", command.payer().masked(),
                        "method", attempt.method().name()),
                "asked"));
        var push = new PaymentProvider.Push(payment.reference(), command.payer(), attempt.amount(), DESCRIPTION, token);
        return new Result.Ready(new AttemptAddress(payment.session(), payment.id(), attempt.id()), push);
    }

    static Failure notSent(String cause) {
        return new Failure(AttemptState.NOT_SENT, FailureReason.PROVIDER_NOT_REACHED, "", cause);
    }

    Duration patience() {
        return limits.patience();
    }

    Actor providerActor() {
        return PROVIDER;
    }
}

package io.miadi.application.payment;

import io.miadi.application.audit.Trail;
import io.miadi.application.session.Sessions;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.CheckSchedule;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.Release;
import io.miadi.domain.payment.Releasing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Gives up waiting for an unknown attempt, by a named member of staff, so that the client may try again. */
public final class ReleaseAttempt {
    private final UnitOfWork unitOfWork;
    private final Sessions sessions;
    private final Payments payments;
    private final Trail trail;
    private final InstantSource clock;

    public ReleaseAttempt(
            UnitOfWork unitOfWork, Sessions sessions, Payments payments, Trail trail, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sessions = sessions;
        this.payments = payments;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param number the attempt's number within its payment, from 1 */
    public record Command(Actor.Person actor, PaymentId payment, int number, String reason) {}

    public sealed interface Outcome {
        record Released(Payment payment, Attempt attempt) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** The outcome is known, or the provider is still deciding. */
        record NotUnknown(AttemptState state) implements Outcome {}

        record TooEarly(Instant possibleFrom) implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!command.actor().role().isAtLeastStaff()) {
            return new Outcome.NotAllowed();
        }
        return unitOfWork.run(() -> {
            var found = payments.find(command.payment());
            if (found.isEmpty() || sessions.lock(found.get().session()).isEmpty()) {
                return new Outcome.NotFound();
            }
            var payment = payments.find(command.payment()).orElseThrow();
            return payment.attempts().stream()
                    .filter(a -> a.number() == command.number())
                    .findFirst()
                    .map(attempt -> release(command, payment, attempt))
                    .orElseGet(Outcome.NotFound::new);
        });
    }

    private Outcome release(Command command, Payment payment, Attempt attempt) {
        var release = new Release(command.actor().id(), command.reason(), clock.instant());
        return switch (Releasing.of(payment, attempt, release)) {
            case Releasing.Released(var after, var released) -> store(command, after, released);
            case Releasing.NotUnknown(var state) -> new Outcome.NotUnknown(state);
            case Releasing.TooEarly(var from) -> new Outcome.TooEarly(from);
        };
    }

    private Outcome store(Command command, Payment after, Attempt released) {
        // The outcome of the old attempt is still wanted: its money would have to be found.
        var next = released.refs()
                .map(name -> CheckSchedule.next(released.sentAt(), clock.instant(), Integer.MAX_VALUE, 0));
        payments.record(after.id(), released, Optional.empty(), next);
        trail.leave(new AuditEntry(
                command.actor(),
                "payment.release",
                "payment:" + after.id(),
                Map.of("state", AttemptState.UNKNOWN.name(), "attempt", Integer.toString(released.number())),
                Map.of("state", AttemptState.RELEASED.name()),
                "released by name"));
        return new Outcome.Released(after, released);
    }
}

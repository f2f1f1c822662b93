package io.miadi.application.payment;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.idempotency.RequestKeys;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.DueStatus;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks a client's phone for the whole remainder of a due, once per idempotency key however often it is called. The attempt is
 * written before the provider is called, and the provider is called with nothing held open.
 */
public final class InitiatePayment {
    private final OpenAttempt openAttempt;
    private final PaymentProvider provider;
    private final RecordPatiently answers;
    private final SettlePayment settle;
    private final InstantSource clock;

    public InitiatePayment(
            OpenAttempt openAttempt,
            PaymentProvider provider,
            RecordPatiently answers,
            SettlePayment settle,
            InstantSource clock) {
        this.openAttempt = openAttempt;
        this.provider = provider;
        this.answers = answers;
        this.settle = settle;
        this.clock = clock;
    }

    public record Command(Actor.Person actor, SessionId session, Msisdn payer, RequestKey key) {}

    public sealed interface Outcome {
        /** The attempt was made; its state says what the provider answered. */
        record Asked(AttemptAddress address, Attempt attempt) implements Outcome {}

        /** The provider was certainly not reached; {@link #again} may be tried until the client's patience ends. */
        record NotReached(AttemptAddress address, Attempt attempt, Instant giveUpAt) implements Outcome {}

        /** The same request came before; the attempt is the last that it made. */
        record AskedBefore(AttemptId attempt, Optional<RequestKeys.StoredAnswer> answer, Instant since)
                implements Outcome {}

        /** The same request came before and the provider is being tried again for it: what comes of it is not known yet. */
        record StillTrying(AttemptId attempt) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    /** Why no attempt was opened. */
    public sealed interface Refusal {
        record NotFound() implements Refusal {}

        record NotAllowed() implements Refusal {}

        record KeyReused() implements Refusal {}

        /** Only an approved session takes money. */
        record NotApproved(SessionState.Name state) implements Refusal {}

        /** The time to pay is over. */
        record HoldOver(Instant since) implements Refusal {}

        /** Another attempt may still take the money. */
        record AlreadyLive(AttemptId live) implements Refusal {}

        record NothingDue(DueStatus status) implements Refusal {}

        /** One prompt cannot carry the remainder: pay at the desk. */
        record OverLimit(Money remaining, Money limit) implements Refusal {}

        record NotWhole(Money remaining) implements Refusal {}
    }

    public Outcome handle(Command command) {
        return switch (openAttempt.first(command)) {
            case OpenAttempt.Result.Ready ready -> ask(ready);
            case OpenAttempt.Result.Repeated(var attempt, var answer, var since) ->
                new Outcome.AskedBefore(attempt, answer, since);
            case OpenAttempt.Result.StillTrying(var attempt) -> new Outcome.StillTrying(attempt);
            case OpenAttempt.Result.Refused(var refusal) -> new Outcome.Refused(refusal);
        };
    }

    /** Tries a provider that was certainly not reached once more, with a new attempt; nothing unknown is ever pushed again. */
    public Outcome again(Command command, Outcome.NotReached last) {
        return switch (openAttempt.another(command, last.address().attempt())) {
            case OpenAttempt.Result.Ready ready -> withDeadline(ask(ready), last.giveUpAt());
            case OpenAttempt.Result.Repeated(var attempt, var answer, var since) ->
                new Outcome.AskedBefore(attempt, answer, since);
            case OpenAttempt.Result.StillTrying(var attempt) -> new Outcome.StillTrying(attempt);
            case OpenAttempt.Result.Refused(var refusal) -> new Outcome.Refused(refusal);
        };
    }

    private static Outcome withDeadline(Outcome outcome, Instant giveUpAt) {
        return outcome instanceof Outcome.NotReached(var address, var attempt, var ignored)
                ? new Outcome.NotReached(address, attempt, giveUpAt)
                : outcome;
    }

    private Outcome ask(OpenAttempt.Result.Ready ready) {
        var reply = provider.push(ready.push()); // the network, with nothing held open
        var now = clock.instant();
        return answers.record(ready.address().attempt(), reply, () -> record(ready, reply, now));
    }

    private Outcome record(OpenAttempt.Result.Ready ready, PaymentProvider.Reply reply, Instant now) {
        return switch (reply) {
            case PaymentProvider.Reply.Accepted(var refs) -> hear(ready, Optional.of(refs), Words.accepted(now));
            case PaymentProvider.Reply.Refused(var failure) ->
                hear(ready, Optional.empty(), Words.refused(failure, now));
            case PaymentProvider.Reply.Unknown(var cause) -> hear(ready, Optional.empty(), Words.lost(cause, now));
            case PaymentProvider.Reply.NotSent(var cause) -> notReached(ready, cause, now);
        };
    }

    private Outcome hear(OpenAttempt.Result.Ready ready, Optional<ProviderRefs> refs, Evidence evidence) {
        var word = new SettlePayment.Word(ready.address(), openAttempt.providerActor(), refs, evidence);
        return new Outcome.Asked(ready.address(), settle.hear(word).attempt());
    }

    private Outcome notReached(OpenAttempt.Result.Ready ready, String cause, Instant now) {
        var evidence = Words.refused(OpenAttempt.notSent(cause), now);
        var word = new SettlePayment.Word(ready.address(), openAttempt.providerActor(), Optional.empty(), evidence);
        var attempt = settle.hear(word).attempt();
        return new Outcome.NotReached(ready.address(), attempt, now.plus(openAttempt.patience()));
    }
}

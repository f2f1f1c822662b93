package io.miadi.application.payment;

import io.miadi.application.transaction.UnitOfWork;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Takes a callback in: finds its attempt by the secret in the path and stores the raw body before anybody reads it. What it
 * means is worked out later, from the store.
 */
public final class ReceiveCallback {
    private final UnitOfWork unitOfWork;
    private final Payments payments;
    private final CallbackInbox inbox;
    private final CallbackTokens tokens;
    private final InstantSource clock;

    public ReceiveCallback(
            UnitOfWork unitOfWork, Payments payments, CallbackInbox inbox, CallbackTokens tokens, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.payments = payments;
        this.inbox = inbox;
        this.tokens = tokens;
        this.clock = clock;
    }

    public sealed interface Outcome {
        /** The body is durable, now or since its first delivery. */
        record Stored() implements Outcome {}

        /** Nobody's secret; nothing was stored. */
        record UnknownToken() implements Outcome {}
    }

    /** @param stored told the inbox id after the commit, so that work on it can begin at once */
    public Outcome handle(CallbackToken token, byte[] body, boolean fromProvider, LongConsumer stored) {
        var hashes = tokens.candidates(token);
        return unitOfWork.run(() -> addressOf(hashes)
                .<Outcome>map(address -> {
                    store(new CallbackInbox.Raw(address, body, fromProvider, clock.instant()), stored);
                    return new Outcome.Stored();
                })
                .orElseGet(Outcome.UnknownToken::new));
    }

    private Optional<AttemptAddress> addressOf(List<String> hashes) {
        return hashes.stream()
                .flatMap(hash -> payments.byCallbackToken(hash).stream())
                .findFirst();
    }

    private void store(CallbackInbox.Raw raw, LongConsumer stored) {
        Optional<Long> id = inbox.store(raw);
        id.ifPresent(fresh -> unitOfWork.afterCommit(() -> stored.accept(fresh)));
    }
}

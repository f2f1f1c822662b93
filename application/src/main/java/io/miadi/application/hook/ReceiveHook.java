package io.miadi.application.hook;

import io.miadi.application.payment.CallbackToken;
import io.miadi.application.payment.CallbackTokens;
import io.miadi.application.transaction.UnitOfWork;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Takes in what a provider sends to one of our addresses: finds what the address is for by the secret in the path, and stores the
 * raw body before anybody reads it.
 */
public final class ReceiveHook {
    private final UnitOfWork unitOfWork;
    private final Hooks hooks;
    private final CallbackTokens tokens;
    private final InstantSource clock;

    public ReceiveHook(UnitOfWork unitOfWork, Hooks hooks, CallbackTokens tokens, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.hooks = hooks;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * What arrived.
     *
     * @param body the bytes as they came
     * @param fromProvider whether the sender's address is on the provider's list
     */
    public record Command(CallbackToken token, Hooks.Route route, byte[] body, boolean fromProvider) {}

    public sealed interface Outcome {
        /** The body is durable, now or since its first delivery. */
        record Stored() implements Outcome {}

        /** Nobody's secret, or not for this; nothing was stored. */
        record UnknownToken() implements Outcome {}
    }

    /** @param stored told the id after the commit, so that work on it can begin at once */
    public Outcome handle(Command command, LongConsumer stored) {
        var hashes = tokens.candidates(command.token());
        return unitOfWork.run(() -> hashes.stream()
                .flatMap(hash -> hooks.find(hash).stream())
                .findFirst()
                .filter(hook -> hook.purpose().takes(command.route()))
                .<Outcome>map(hook -> {
                    store(hook, command, stored);
                    return new Outcome.Stored();
                })
                .orElseGet(Outcome.UnknownToken::new));
    }

    private void store(Hooks.Hook hook, Command command, LongConsumer stored) {
        Optional<Long> id = hooks.store(
                new Hooks.Delivery(hook, command.route(), command.body(), command.fromProvider(), clock.instant()));
        id.ifPresent(fresh -> unitOfWork.afterCommit(() -> stored.accept(fresh)));
    }
}

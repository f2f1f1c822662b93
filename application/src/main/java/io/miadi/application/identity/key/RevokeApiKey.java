package io.miadi.application.identity.key;

import io.miadi.application.UseCase;
import io.miadi.application.identity.ApiKeys;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.ApiKeyId;
import io.miadi.domain.identity.Right;
import java.util.Map;

/** Makes an API key worthless from the next request on. */
public final class RevokeApiKey implements UseCase<RevokeApiKey.Command, RevokeApiKey.Outcome> {
    private final ApiKeys keys;
    private final Steps steps;

    public RevokeApiKey(ApiKeys keys, Steps steps) {
        this.keys = keys;
        this.steps = steps;
    }

    public record Command(Principal who, ApiKeyId key) {}

    public enum Outcome {
        REVOKED,
        NOT_FOUND,
        NOT_ALLOWED
    }

    @Override
    public Outcome handle(Command command) {
        return command.who().may(Right.MANAGE_KEYS) ? steps.run(() -> revoke(command)) : Outcome.NOT_ALLOWED;
    }

    private Outcome revoke(Command command) {
        if (!keys.revoke(command.key(), steps.now())) {
            return Outcome.NOT_FOUND;
        }
        var who = command.who();
        var facts = Map.of("key", command.key().toString());
        steps.chronicle().note(who.asActor(), "identity.api-key-revoked", who.person(), facts);
        return Outcome.REVOKED;
    }
}

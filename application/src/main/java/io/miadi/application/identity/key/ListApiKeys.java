package io.miadi.application.identity.key;

import io.miadi.application.UseCase;
import io.miadi.application.identity.ApiKeys;
import io.miadi.application.identity.Principal;
import io.miadi.domain.identity.Right;
import java.util.List;

/** Lists the keys that are in force, to those who manage keys: prefix, label and last use, never the key. */
public final class ListApiKeys implements UseCase<Principal, ListApiKeys.Outcome> {
    private static final int ALL = 200;

    private final ApiKeys keys;

    public ListApiKeys(ApiKeys keys) {
        this.keys = keys;
    }

    public sealed interface Outcome {
        record Found(List<ApiKeys.Used> keys) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Override
    public Outcome handle(Principal who) {
        return who.may(Right.MANAGE_KEYS) ? new Outcome.Found(keys.list(ALL)) : new Outcome.NotAllowed();
    }
}

package io.miadi.application.identity.key;

import io.miadi.application.UseCase;
import io.miadi.application.identity.ApiKeys;
import io.miadi.application.identity.Freshness;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.TokenHash;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.ApiKey;
import io.miadi.domain.identity.ApiKeyId;
import io.miadi.domain.identity.Right;
import io.miadi.domain.identity.Roles;
import java.util.Map;

/** Makes an API key that acts for its maker, with roles that the maker has; it never may more than the maker at that moment. */
public final class CreateApiKey implements UseCase<CreateApiKey.Command, CreateApiKey.Outcome> {
    /** By which a leaked key is recognised in other people's files, and told from other tokens. */
    public static final String BEGINNING = "miadi_";

    private static final int SHOWN = BEGINNING.length() + 6;
    private static final int MAX_KEYS = 100;

    private final ApiKeys keys;
    private final Steps steps;
    private final Freshness freshness;

    public CreateApiKey(ApiKeys keys, Steps steps, Freshness freshness) {
        this.keys = keys;
        this.steps = steps;
        this.freshness = freshness;
    }

    /** @param label 1 to 80 characters, as the edge has checked */
    public record Command(Principal who, String label, Roles scopes) {}

    public sealed interface Outcome {
        /** @param secret the key, which is shown this once */
        record Created(ApiKey key, Secret secret) implements Outcome {}

        /** The caller may not manage keys, or asked for a role that they do not have, or is a machine. */
        record NotAllowed() implements Outcome {}

        /** Confirm your password first. */
        record NotFresh() implements Outcome {}

        /** Revoke some first. */
        record TooMany() implements Outcome {}
    }

    @Override
    public Outcome handle(Command command) {
        var who = command.who();
        boolean allowed = who.may(Right.MANAGE_KEYS)
                && who.login().isPresent()
                && command.scopes().all().stream().allMatch(who.roles()::covers);
        if (!allowed) {
            return new Outcome.NotAllowed();
        }
        return freshness.isFresh(who) ? steps.run(() -> create(command)) : new Outcome.NotFresh();
    }

    private Outcome create(Command command) {
        if (keys.list(MAX_KEYS).size() == MAX_KEYS) {
            return new Outcome.TooMany();
        }
        var who = command.who();
        var secret = Secret.of(BEGINNING + steps.origins().token().reveal());
        var id = new ApiKeyId(steps.origins().ids().next());
        var prefix = secret.reveal().substring(0, SHOWN);
        var key = new ApiKey(id, who.person(), prefix, command.label(), command.scopes(), steps.now());
        keys.add(key, TokenHash.of(secret));
        var facts =
                Map.of("key", id.toString(), "scopes", command.scopes().all().toString());
        steps.chronicle().note(who.asActor(), "identity.api-key-created", who.person(), facts);
        return new Outcome.Created(key, secret);
    }
}

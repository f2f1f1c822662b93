package io.miadi.application.identity.key;

import io.miadi.application.identity.ApiKeys;
import io.miadi.application.identity.Freshness;
import io.miadi.application.identity.Steps;

/** The use cases of API keys, put together. */
public record KeyUseCases(CreateApiKey createApiKey, ListApiKeys listApiKeys, RevokeApiKey revokeApiKey) {
    public static KeyUseCases of(ApiKeys keys, Steps steps, Freshness freshness) {
        return new KeyUseCases(
                new CreateApiKey(keys, steps, freshness), new ListApiKeys(keys), new RevokeApiKey(keys, steps));
    }
}

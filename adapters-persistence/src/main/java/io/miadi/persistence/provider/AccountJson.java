package io.miadi.persistence.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.application.provider.Environment;
import io.miadi.application.provider.ProviderAccount;
import io.miadi.application.provider.ProviderKind;
import io.miadi.application.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A whole account as JSON, as it is sealed. */
final class AccountJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AccountJson() {}

    static byte[] write(ProviderAccount account) {
        var json = MAPPER.createObjectNode();
        json.put("name", account.name());
        json.put("kind", account.kind().name());
        json.put("environment", account.environment().name());
        json.put("base", account.base().toString());
        account.callbackBase().ifPresent(callback -> json.put("callbackBase", callback.toString()));
        var credentials = json.putObject("credentials");
        account.credentials().forEach((name, secret) -> credentials.put(name, secret.reveal()));
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an account cannot be written", e);
        }
    }

    static ProviderAccount read(byte[] bytes) {
        JsonNode json;
        try {
            json = MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("an account was sealed that is not JSON", e);
        }
        Map<String, Secret> credentials = new HashMap<>();
        json.path("credentials")
                .properties()
                .forEach(field -> credentials.put(
                        field.getKey(), Secret.of(field.getValue().asText())));
        return new ProviderAccount(
                json.path("name").asText(),
                ProviderKind.valueOf(json.path("kind").asText()),
                Environment.valueOf(json.path("environment").asText()),
                URI.create(json.path("base").asText()),
                Optional.ofNullable(json.get("callbackBase")).map(callback -> URI.create(callback.asText())),
                credentials);
    }
}

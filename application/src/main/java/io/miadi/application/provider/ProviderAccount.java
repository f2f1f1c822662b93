package io.miadi.application.provider;

import io.miadi.application.secret.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One account with a provider. Its parts are set, stored and read together, so that no credential of one environment can ever
 * meet an address of the other (P76). It prints no credential.
 *
 * @param name by which the practice calls it: a lower-case letter, then letters, digits and hyphens, at most 40 in all
 * @param base where the provider is called, or anybody's own stub of it
 * @param callbackBase under which the provider calls back, for providers that do
 * @param credentials by name
 */
public record ProviderAccount(
        String name,
        ProviderKind kind,
        Environment environment,
        URI base,
        Optional<URI> callbackBase,
        Map<String, Secret> credentials) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public ProviderAccount {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name of a provider account");
        }
        credentials = Map.copyOf(credentials);
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    public Optional<Secret> credential(String credentialName) {
        return Optional.ofNullable(credentials.get(credentialName));
    }
}

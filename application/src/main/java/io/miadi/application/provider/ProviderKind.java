package io.miadi.application.provider;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of provider: which credentials an account with it has, and which hosts it is known to answer on. */
public enum ProviderKind {
    MPESA(
            Set.of("consumerKey", "consumerSecret", "shortcode", "passkey"),
            Set.of("till", "initiator", "initiatorPassword", "certificate"),
            Optional.of("sandbox.safaricom.co.ke"),
            Optional.of("api.safaricom.co.ke")),
    TWILIO(Set.of("accountSid", "authToken", "from"), Set.of(), Optional.empty(), Optional.of("api.twilio.com")),
    SMTP(Set.of("from"), Set.of("user", "password"), Optional.empty(), Optional.empty());

    private final Set<String> required;
    private final Set<String> optional;
    private final Optional<String> sandboxHost;
    private final Optional<String> productionHost;

    ProviderKind(
            Set<String> required, Set<String> optional, Optional<String> sandboxHost, Optional<String> productionHost) {
        this.required = required;
        this.optional = optional;
        this.sandboxHost = sandboxHost;
        this.productionHost = productionHost;
    }

    /** The names of the credentials without which nothing works. */
    public Set<String> requiredCredentials() {
        return required;
    }

    /** The names of all credentials that an account of this kind can have. */
    public Set<String> credentials() {
        return Stream.concat(required.stream(), optional.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The host on which the provider itself answers; empty where it has none of this kind. */
    public Optional<String> hostOf(Environment environment) {
        return switch (environment) {
            case SANDBOX -> sandboxHost;
            case PRODUCTION -> productionHost;
        };
    }
}

package io.miadi.bootstrap.config;

import io.miadi.application.secret.Secret;
import java.util.List;
import java.util.Optional;

/**
 * The Daraja account, one unit: whoever changes the environment changes all of it.
 *
 * @param baseUrl a stub's address; empty for Safaricom's own
 * @param addresses from where callbacks are believed; empty means the published list
 */
public record Mpesa(
        String environment,
        Optional<String> baseUrl,
        String shortcode,
        Optional<String> till,
        Secret passkey,
        Secret consumerKey,
        Secret consumerSecret,
        List<String> addresses) {
    public Mpesa {
        addresses = List.copyOf(addresses);
    }
}

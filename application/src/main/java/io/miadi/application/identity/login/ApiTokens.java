package io.miadi.application.identity.login;

import io.miadi.application.secret.Secret;
import java.time.Instant;

/**
 * What an API client holds: a token for its requests and one to get the next pair with.
 *
 * @param refreshUntil when the login ends at the latest
 */
public record ApiTokens(Secret access, Instant accessUntil, Secret refresh, Instant refreshUntil) {}

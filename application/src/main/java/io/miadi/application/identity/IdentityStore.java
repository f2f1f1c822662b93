package io.miadi.application.identity;

/** Everything that is stored about identity, so that the wiring hands it over once. */
public record IdentityStore(
        Persons persons,
        Accounts accounts,
        Logins logins,
        RefreshTokens refreshTokens,
        Links links,
        LoginGuards guards,
        ApiKeys apiKeys) {}

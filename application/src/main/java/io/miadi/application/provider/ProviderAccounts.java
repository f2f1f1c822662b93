package io.miadi.application.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts with providers, sealed where they are stored. Changes happen within a unit of work. */
public interface ProviderAccounts {
    /** Puts the account in the place of the one with its name, as a whole. */
    void set(ProviderAccount account, Instant at);

    Optional<ProviderAccount> find(String name);

    /** What may be shown of all accounts, by name; no secret among it. */
    List<Summary> list();

    record Summary(String name, ProviderKind kind, Environment environment, Instant changedAt) {}
}

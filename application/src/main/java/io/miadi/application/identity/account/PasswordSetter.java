package io.miadi.application.identity.account;

import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.IdentityEvent.PasswordChanged;
import io.miadi.domain.identity.PasswordHash;

/** Puts a new password in the place of the old one within a unit of work: open links die with it, and the owner is told. */
final class PasswordSetter {
    private final IdentityStore store;
    private final Steps steps;

    PasswordSetter(IdentityStore store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    /** {@code false} if somebody changed the account meanwhile. */
    boolean set(Actor by, Account account, PasswordHash hash) {
        if (!store.accounts().replace(account.withPassword(hash, steps.now()))) {
            return false;
        }
        store.links().withdrawAll(account.person(), steps.now());
        steps.chronicle().note(by, "identity.password-changed", account.person());
        steps.chronicle().publish(new PasswordChanged(account.person()));
        return true;
    }
}

package io.miadi.application.identity;

import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.PersonId;
import java.util.Optional;

/** The accounts, at most one a person and one an address. Changes happen within a unit of work. */
public interface Accounts {
    /** {@code false} if the person has an account or another account has the address, also when both are added at once. */
    boolean add(Account account);

    /**
     * Stores the account if what is stored is exactly one version older and no other account has the address; else
     * {@code false}.
     */
    boolean replace(Account account);

    Optional<Account> find(PersonId person);

    /** The account, locked until the unit of work ends: whoever signs in waits for a change of the password, and the other way. */
    Optional<Account> lock(PersonId person);

    Optional<Account> findByEmail(String canonicalEmail);
}

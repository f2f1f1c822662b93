package io.miadi.testkit.identity;

import io.miadi.application.identity.Accounts;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.PersonId;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.util.Optional;

/** Accounts by person. Units of work in memory run one after the other, so that a lock is a find. */
public final class InMemoryAccounts implements Accounts {
    private final InMemoryTable<PersonId, Account> rows;

    public InMemoryAccounts(InMemoryUnitOfWork unitOfWork) {
        rows = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public boolean add(Account account) {
        if (rows.get(account.person()).isPresent() || isTaken(account)) {
            return false;
        }
        rows.put(account.person(), account);
        return true;
    }

    @Override
    public boolean replace(Account account) {
        boolean unmoved = rows.get(account.person())
                .filter(stored -> stored.version() == account.version() - 1)
                .isPresent();
        if (!unmoved || isTaken(account)) {
            return false;
        }
        rows.put(account.person(), account);
        return true;
    }

    private boolean isTaken(Account account) {
        return findByEmail(account.email().canonical())
                .filter(other -> !other.person().equals(account.person()))
                .isPresent();
    }

    @Override
    public Optional<Account> find(PersonId person) {
        return rows.get(person);
    }

    @Override
    public Optional<Account> lock(PersonId person) {
        return find(person);
    }

    @Override
    public Optional<Account> findByEmail(String canonicalEmail) {
        return rows.rows()
                .filter(account -> account.email().canonical().equals(canonicalEmail))
                .findFirst();
    }
}

package io.miadi.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.Accounts;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.PasswordHash;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} must do. */
public interface AccountsContract extends IdentityStoreContract {
    private Accounts accounts() {
        return store().accounts();
    }

    @Test
    default void an_account_is_found_by_its_person_and_by_its_address() {
        var account = newAccount();
        assertThat(accounts().find(account.person())).contains(account);
        assertThat(accounts().findByEmail(account.email().canonical())).contains(account);
        assertThat(run(() -> accounts().lock(account.person()))).contains(account);
    }

    @Test
    default void an_address_has_one_account_however_it_is_written() {
        var first = newAccount();
        var shouted = new EmailAddress(first.email().value().toUpperCase(Locale.ROOT));
        var second = Account.opened(newPerson().id(), shouted, first.password(), NOW);
        assertThat(run(() -> accounts().add(second))).isFalse();
        assertThat(accounts().find(second.person())).isEmpty();
    }

    @Test
    default void a_person_has_one_account() {
        var first = newAccount();
        var second = Account.opened(first.person(), newEmail(), first.password(), NOW);
        assertThat(run(() -> accounts().add(second))).isFalse();
        assertThat(accounts().find(first.person())).contains(first);
    }

    @Test
    default void a_stale_change_changes_nothing() {
        var account = newAccount();
        var changed = account.withPassword(new PasswordHash("$plain$new"), NOW.plusSeconds(1));
        assertThat(run(() -> accounts().replace(changed))).isTrue();
        assertThat(run(() -> accounts().replace(account.rehashed(new PasswordHash("$plain$old")))))
                .isFalse();
        assertThat(accounts().find(account.person())).contains(changed);
    }

    @Test
    default void an_address_of_another_account_cannot_be_taken() {
        var account = newAccount();
        var other = newAccount();
        assertThat(run(() -> accounts().replace(account.withEmail(other.email()))))
                .isFalse();
        assertThat(accounts().find(account.person())).contains(account);
    }

    @Test
    default void of_many_accounts_added_at_once_for_one_address_one_stays() {
        var email = newEmail();
        var added = new AtomicInteger();
        AtOnce.run(8, () -> {
            var account = Account.opened(newPerson().id(), email, new PasswordHash("$plain$x"), NOW);
            if (run(() -> accounts().add(account))) {
                added.incrementAndGet();
            }
        });
        assertThat(added).hasValue(1);
    }
}

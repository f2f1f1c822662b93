package io.miadi.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.ApiKeys;
import io.miadi.application.identity.TokenHash;
import io.miadi.domain.identity.ApiKey;
import io.miadi.domain.identity.ApiKeyId;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import io.miadi.domain.identity.Standing;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeys} must do. */
public interface ApiKeysContract extends IdentityStoreContract {
    private ApiKeys keys() {
        return store().apiKeys();
    }

    private ApiKey added(Person owner, TokenHash token) {
        var id = new ApiKeyId(UUID.randomUUID());
        var key = new ApiKey(id, owner.id(), "miadi_abcdef", "Accounting", Roles.of(Role.STAFF, Role.ADMIN), NOW);
        does(() -> keys().add(key, token));
        return key;
    }

    @Test
    default void a_key_is_found_by_its_hash_with_the_roles_of_its_owner() {
        var token = newToken();
        var key = added(newPerson(Role.OWNER), token);
        assertThat(keys().findOpen(token)).contains(new ApiKeys.Open(key, Roles.of(Role.OWNER), Optional.empty()));
        assertThat(keys().findOpen(newToken())).isEmpty();
    }

    @Test
    default void a_revoked_key_is_gone_and_is_revoked_once() {
        var token = newToken();
        var key = added(newPerson(Role.OWNER), token);
        assertThat(run(() -> keys().revoke(key.id(), NOW))).isTrue();
        assertThat(run(() -> keys().revoke(key.id(), NOW))).isFalse();
        assertThat(keys().findOpen(token)).isEmpty();
        assertThat(keys().list(1000)).noneMatch(used -> used.key().equals(key));
    }

    @Test
    default void the_key_of_an_inactive_owner_opens_nothing() {
        var owner = newPerson(Role.OWNER);
        var token = newToken();
        added(owner, token);
        run(() -> store().persons().replace(owner.with(Standing.INACTIVE)));
        assertThat(keys().findOpen(token)).isEmpty();
    }

    @Test
    default void the_last_use_is_shown_and_moves_forward_only() {
        var token = newToken();
        var key = added(newPerson(Role.OWNER), token);
        does(() -> keys().touch(key.id(), NOW.plusSeconds(60)));
        does(() -> keys().touch(key.id(), NOW));
        assertThat(keys().list(1000)).contains(new ApiKeys.Used(key, Optional.of(NOW.plusSeconds(60))));
    }
}

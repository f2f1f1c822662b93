package io.miadi.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.RefreshTokens;
import io.miadi.application.identity.RefreshTokens.Spending;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What every {@link RefreshTokens} must do. */
public interface RefreshTokensContract extends IdentityStoreContract {
    private RefreshTokens tokens() {
        return store().refreshTokens();
    }

    @Test
    default void a_token_is_spent_once() {
        var login = addedLogin(newPerson(), NOW);
        var token = newToken();
        does(() -> tokens().add(token, login.id(), NOW));
        assertThat(run(() -> tokens().spend(token, NOW))).isEqualTo(new Spending.Spent(login.id()));
        assertThat(run(() -> tokens().spend(token, NOW))).isEqualTo(new Spending.SpentBefore(login.id()));
    }

    @Test
    default void a_token_that_was_never_given_is_unknown() {
        assertThat(run(() -> tokens().spend(newToken(), NOW))).isEqualTo(new Spending.Unknown());
    }

    @Test
    default void of_thirty_two_who_spend_one_token_at_once_one_wins() {
        var login = addedLogin(newPerson(), NOW);
        var token = newToken();
        does(() -> tokens().add(token, login.id(), NOW));
        Queue<Spending> answers = new ConcurrentLinkedQueue<>();
        AtOnce.run(32, () -> answers.add(run(() -> tokens().spend(token, NOW))));
        assertThat(answers).hasSize(32).containsOnlyOnce(new Spending.Spent(login.id()));
        assertThat(answers.stream().filter(new Spending.SpentBefore(login.id())::equals))
                .hasSize(31);
    }
}

package io.miadi.application.identity;

import io.miadi.domain.identity.LoginId;
import java.time.Instant;

/** The chain of refresh tokens of each API login; each token is spent once. Changes happen within a unit of work. */
public interface RefreshTokens {
    void add(TokenHash token, LoginId login, Instant at);

    /** Spends the token; of callers who spend one token at once exactly one is told {@link Spending.Spent}. */
    Spending spend(TokenHash token, Instant at);

    sealed interface Spending {
        record Spent(LoginId login) implements Spending {}

        /** Somebody spent it before: one of the two stole it. */
        record SpentBefore(LoginId login) implements Spending {}

        record Unknown() implements Spending {}
    }
}

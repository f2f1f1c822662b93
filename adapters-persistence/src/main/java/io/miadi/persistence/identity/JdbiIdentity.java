package io.miadi.persistence.identity;

import io.miadi.application.identity.IdentityStore;
import io.miadi.persistence.database.DatabaseSession;

/** Everything that identity stores, in one database. */
public final class JdbiIdentity {
    private JdbiIdentity() {}

    public static IdentityStore store(DatabaseSession session) {
        return new IdentityStore(
                new JdbiPersons(session),
                new JdbiAccounts(session),
                new JdbiLogins(session),
                new JdbiRefreshTokens(session),
                new JdbiLinks(session),
                new JdbiLoginGuards(session),
                new JdbiApiKeys(session));
    }
}

package io.miadi.persistence.identity;

import io.miadi.application.identity.IdentityStore;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import java.util.List;

/** Everything that identity stores, in one database. */
public final class JdbiIdentity {
    private JdbiIdentity() {}

    /** Of every repository of identity. */
    public static List<StatementBook> books() {
        return List.of(
                JdbiPersons.book(),
                JdbiRecipients.book(),
                JdbiAccounts.book(),
                JdbiLogins.book(),
                JdbiRefreshTokens.book(),
                JdbiLinks.book(),
                JdbiLoginGuards.book(),
                JdbiApiKeys.book());
    }

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

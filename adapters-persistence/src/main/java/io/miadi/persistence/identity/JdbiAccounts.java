package io.miadi.persistence.identity;

import io.miadi.application.identity.Accounts;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.PasswordHash;
import io.miadi.domain.identity.PersonId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Accounts in the table {@code account}. */
public final class JdbiAccounts implements Accounts {
    private static final StatementBook BOOK = new StatementBook("accounts");

    private static final String ADD_IF_FREE = BOOK.add("addIfFree", """
            insert into account (person_id, email, email_canonical, password_hash, password_set_at, version)
            values (:person, :email, :emailCanonical, :passwordHash, :passwordSetAt, :version)
            on conflict do nothing
            """);

    private static final String REPLACE_IF_UNMOVED = BOOK.add("replaceIfUnmoved", """
            update account
               set email = :email, email_canonical = :emailCanonical, password_hash = :passwordHash,
                   password_set_at = :passwordSetAt, version = :version
             where person_id = :person and version = :version - 1
            """);

    private static final String FIND = BOOK.add("find", """
            select person_id, email, password_hash, password_set_at, version from account where person_id = :person
            """);

    private static final String LOCK = BOOK.add("lock", """
            select person_id, email, password_hash, password_set_at, version
              from account where person_id = :person for update
            """);

    private static final String FIND_BY_EMAIL = BOOK.add("findByEmail", """
            select person_id, email, password_hash, password_set_at, version from account where email_canonical = :email
            """);

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String BEFORE_REPLACING = "before_replacing_account";

    private final DatabaseSession session;

    public JdbiAccounts(DatabaseSession session) {
        this.session = session;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public boolean add(Account account) {
        return bind(session.current().createUpdate(ADD_IF_FREE), account).execute() == 1;
    }

    /** A savepoint, because a refused address must not undo what else the step did. */
    @Override
    public boolean replace(Account account) {
        var handle = session.current();
        handle.savepoint(BEFORE_REPLACING);
        try {
            boolean replaced =
                    bind(handle.createUpdate(REPLACE_IF_UNMOVED), account).execute() == 1;
            handle.releaseSavepoint(BEFORE_REPLACING);
            return replaced;
        } catch (UnableToExecuteStatementException e) {
            if (!isUniqueViolation(e)) {
                throw e;
            }
            handle.rollbackToSavepoint(BEFORE_REPLACING);
            return false;
        }
    }

    private static boolean isUniqueViolation(UnableToExecuteStatementException e) {
        return e.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Account account) {
        return statement
                .bind("person", account.person().value())
                .bind("email", account.email().value())
                .bind("emailCanonical", account.email().canonical())
                .bind("passwordHash", account.password().phc())
                .bind("passwordSetAt", account.passwordSetAt().atOffset(ZoneOffset.UTC))
                .bind("version", account.version());
    }

    @Override
    public Optional<Account> find(PersonId person) {
        return session.read(handle -> handle.createQuery(FIND)
                .bind("person", person.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    @Override
    public Optional<Account> lock(PersonId person) {
        return session.current()
                .createQuery(LOCK)
                .bind("person", person.value())
                .map((row, _) -> read(row))
                .findOne();
    }

    @Override
    public Optional<Account> findByEmail(String canonicalEmail) {
        return session.read(handle -> handle.createQuery(FIND_BY_EMAIL)
                .bind("email", canonicalEmail)
                .map((row, _) -> read(row))
                .findOne());
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                new PersonId(Column.uuid(row, "person_id")),
                new EmailAddress(Column.text(row, "email")),
                new PasswordHash(Column.text(row, "password_hash")),
                Column.instant(row, "password_set_at"),
                row.getLong("version"));
    }
}

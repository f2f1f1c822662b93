package io.miadi.persistence.identity;

import io.miadi.application.identity.Logins;
import io.miadi.domain.identity.Factor;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jdbi.v3.core.statement.SqlStatement;

/** The columns of a login. */
final class LoginColumns {
    private LoginColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Login login) {
        return statement
                .bind("id", login.id().value())
                .bind("person", login.person().value())
                .bind("kind", login.kind().name())
                .bind("factor", login.factor().name())
                .bind("address", login.device().address())
                .bind("device", login.device().name())
                .bind("createdAt", login.createdAt().atOffset(ZoneOffset.UTC))
                .bind("authenticatedAt", login.authenticatedAt().atOffset(ZoneOffset.UTC))
                .bind("lastUsedAt", login.lastUsedAt().atOffset(ZoneOffset.UTC))
                .bind("expiresAt", login.expiresAt().atOffset(ZoneOffset.UTC))
                .bind("idleSeconds", login.idleLimit().toSeconds());
    }

    static Login read(ResultSet row) throws SQLException {
        return new Login(
                new LoginId(Column.uuid(row, "id")),
                new PersonId(Column.uuid(row, "person_id")),
                Login.Kind.valueOf(Column.text(row, "kind")),
                Factor.valueOf(Column.text(row, "factor")),
                new Login.Device(Column.text(row, "address"), Column.text(row, "device")),
                Column.instant(row, "created_at"),
                Column.instant(row, "authenticated_at"),
                Column.instant(row, "last_used_at"),
                Column.instant(row, "expires_at"),
                Duration.ofSeconds(row.getLong("idle_seconds")));
    }

    /** With the column {@code roles} of the person. */
    static Logins.Open readOpen(ResultSet row) throws SQLException {
        return new Logins.Open(
                read(row), RoleColumn.read(row, "roles"), Language.valueOf(Column.text(row, "language")));
    }
}

package io.miadi.persistence.identity;

import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.Link.EmailChange;
import io.miadi.domain.identity.Link.Invitation;
import io.miadi.domain.identity.Link.PasswordReset;
import io.miadi.domain.identity.Link.Registration;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;

/** The columns of a link; those of a profile are empty where the purpose has none. */
final class LinkColumns {
    private LinkColumns() {}

    static Update bind(Update statement, Link link) {
        var bound = statement
                .bind("id", link.id().value())
                .bind("person", link.person().value())
                .bind("mailbox", link.mailbox().value())
                .bind("mailboxCanonical", link.mailbox().canonical())
                .bind("madeAt", link.madeAt().atOffset(ZoneOffset.UTC))
                .bind("expiresAt", link.expiresAt().atOffset(ZoneOffset.UTC));
        return switch (link.purpose()) {
            case Registration(var profile) -> registration(bound.bind("purpose", "REGISTRATION"), profile);
            case Invitation(var profile, var roles, var by) ->
                invitation(bound.bind("purpose", "INVITATION"), profile, roles, by);
            case PasswordReset() -> plain(bound.bind("purpose", "PASSWORD_RESET"));
            case EmailChange() -> plain(bound.bind("purpose", "EMAIL_CHANGE"));
        };
    }

    private static Update registration(Update statement, Profile profile) {
        return ProfileColumns.bind(statement, profile)
                .bindNull("roles", Types.ARRAY)
                .bindNull("invitedBy", Types.OTHER);
    }

    private static Update invitation(Update statement, Profile profile, Roles roles, PersonId by) {
        return ProfileColumns.bind(statement, profile)
                .bind("roles", RoleColumn.names(roles))
                .bind("invitedBy", by.value());
    }

    private static Update plain(Update statement) {
        for (String column : new String[] {"name", "email", "phone", "language", "zone"}) {
            statement.bindNull(column, Types.VARCHAR);
        }
        return statement.bindNull("roles", Types.ARRAY).bindNull("invitedBy", Types.OTHER);
    }

    static Link read(ResultSet row) throws SQLException {
        return new Link(
                new LinkId(Column.uuid(row, "id")),
                new PersonId(Column.uuid(row, "person_id")),
                new EmailAddress(Column.text(row, "mailbox")),
                purpose(row),
                Column.instant(row, "expires_at"));
    }

    private static Link.Purpose purpose(ResultSet row) throws SQLException {
        var purpose = Column.text(row, "purpose");
        return switch (purpose) {
            case "REGISTRATION" -> new Registration(ProfileColumns.read(row));
            case "INVITATION" -> {
                UUID by = Column.uuid(row, "invited_by");
                yield new Invitation(ProfileColumns.read(row), RoleColumn.read(row, "roles"), new PersonId(by));
            }
            case "PASSWORD_RESET" -> new PasswordReset();
            case "EMAIL_CHANGE" -> new EmailChange();
            default -> throw new IllegalStateException("a link is stored for an unknown purpose: " + purpose);
        };
    }
}

package io.miadi.persistence.identity;

import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.phone.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.jdbi.v3.core.statement.SqlStatement;

/** The columns of a profile, which people and links have alike. */
final class ProfileColumns {
    private ProfileColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Profile profile) {
        var contact = profile.contact();
        return statement
                .bind("name", profile.name().value())
                .bind("email", contact.email().map(EmailAddress::value).orElse(null))
                .bind("phone", contact.phone().map(PhoneNumber::e164).orElse(null))
                .bind("language", profile.language().name())
                .bind("zone", profile.zone().getId());
    }

    static Profile read(ResultSet row) throws SQLException {
        var contact = new ContactDetails(
                Column.optionalText(row, "email").map(EmailAddress::new),
                Column.optionalText(row, "phone").map(PhoneNumber::new));
        return new Profile(
                new PersonName(Column.text(row, "name")),
                contact,
                Language.valueOf(Column.text(row, "language")),
                ZoneId.of(Column.text(row, "zone")));
    }
}

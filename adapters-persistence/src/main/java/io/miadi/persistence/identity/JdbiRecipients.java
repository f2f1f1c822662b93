package io.miadi.persistence.identity;

import io.miadi.application.recipient.Recipient;
import io.miadi.application.recipient.Recipients;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Standing;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Recipients in the tables {@code person} and {@code account}: the address that somebody signs in with goes first. */
public final class JdbiRecipients implements Recipients {
    private static final StatementBook BOOK = new StatementBook("recipients");

    private static final String FIND = BOOK.add("find", """
            select p.id, p.name, coalesce(a.email, p.email) as email, p.phone, p.language, p.zone, p.standing
              from person p
              left join account a on a.person_id = p.id
             where p.id = :id
            """);

    private static final String FIND_ALL = BOOK.add("findAll", """
            select p.id, p.name, coalesce(a.email, p.email) as email, p.phone, p.language, p.zone, p.standing
              from person p
              left join account a on a.person_id = p.id
             where p.id = any(:ids)
            """);

    private static final String DESK = BOOK.add("desk", """
            select id
              from person
             where works_here and standing = 'ACTIVE' and roles && array['STAFF', 'ADMIN', 'OWNER']
             order by id
            """);

    private static final String ADMINISTRATORS = BOOK.add("administrators", """
            select id
              from person
             where works_here and standing = 'ACTIVE' and roles && array['ADMIN', 'OWNER']
             order by id
            """);

    private final DatabaseSession session;

    public JdbiRecipients(DatabaseSession session) {
        this.session = session;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public Optional<Recipient> find(PersonId person) {
        return session.read(handle -> handle.createQuery(FIND)
                .bind("id", person.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    @Override
    public List<Recipient> findAll(Set<PersonId> people) {
        return session.read(handle -> handle.createQuery(FIND_ALL)
                .bind("ids", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .map((row, _) -> read(row))
                .list());
    }

    @Override
    public List<PersonId> desk() {
        return session.read(handle -> handle.createQuery(DESK)
                .map((row, _) -> new PersonId(Column.uuid(row, "id")))
                .list());
    }

    @Override
    public List<PersonId> administrators() {
        return session.read(handle -> handle.createQuery(ADMINISTRATORS)
                .map((row, _) -> new PersonId(Column.uuid(row, "id")))
                .list());
    }

    private static Recipient read(ResultSet row) throws SQLException {
        var profile = ProfileColumns.read(row);
        return new Recipient(
                new PersonId(Column.uuid(row, "id")),
                profile.name(),
                new Recipient.Reach(profile.contact().email(), profile.contact().phone()),
                profile.language(),
                profile.zone(),
                Standing.valueOf(Column.text(row, "standing")) == Standing.ACTIVE);
    }
}

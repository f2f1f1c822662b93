package io.miadi.persistence.identity;

import io.miadi.application.identity.Persons;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Standing;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** People in the table {@code person}. */
public final class JdbiPersons implements Persons {
    private static final StatementBook BOOK = new StatementBook("persons");

    private static final String ADD = BOOK.add("add", """
            insert into person (id, name, email, email_canonical, phone, language, zone, roles, standing, version)
            values (:id, :name, :email, :emailCanonical, :phone, :language, :zone, :roles, :standing, :version)
            """);

    private static final String REPLACE_IF_UNMOVED = BOOK.add("replaceIfUnmoved", """
            update person
               set name = :name, email = :email, email_canonical = :emailCanonical, phone = :phone, language = :language,
                   zone = :zone, roles = :roles, standing = :standing, version = :version
             where id = :id and version = :version - 1
            """);

    private static final String FIND = BOOK.add("find", """
            select id, name, email, phone, language, zone, roles, standing, version from person where id = :id
            """);

    private static final String WITH_EMAIL = BOOK.add("withEmail", """
            select id, name, email, phone, language, zone, roles, standing, version
              from person where email_canonical = :email order by id
            """);

    private static final String PAGE_OF_ALL = BOOK.add("pageOfAll", """
            select id, name, email, phone, language, zone, roles, standing, version
              from person where works_here = :worksHere and id > :after order by id limit :limit
            """);

    private static final String PAGE_OF_FOUND = BOOK.add("pageOfFound", """
            select id, name, email, phone, language, zone, roles, standing, version
              from person
             where works_here = :worksHere and id > :after and searched like '%' || :text || '%' escape '~'
             order by id limit :limit
            """);

    private static final String PAGE_OF_PRACTITIONERS = BOOK.add("pageOfPractitioners", """
            select id, name, email, phone, language, zone, roles, standing, version
              from person
             where works_here and roles @> array['PRACTITIONER'] and standing = 'ACTIVE' and id > :after
               and searched like '%' || :text || '%' escape '~'
             order by id limit :limit
            """);

    /** Also when there is no owner yet, two who look for one wait for each other. */
    private static final String LOCK_OWNERSHIP =
            BOOK.add("lockOwnership", "select pg_advisory_xact_lock(hashtext('miadi.owners'))");

    private static final String LOCK_ACTIVE_OWNERS = BOOK.add("lockActiveOwners", """
            select id, name, email, phone, language, zone, roles, standing, version
              from person where roles @> array['OWNER'] and standing = 'ACTIVE' order by id for update
            """);

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DatabaseSession session;

    public JdbiPersons(DatabaseSession session) {
        this.session = session;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(Person person) {
        session.write(handle -> bind(handle.createUpdate(ADD), person).execute());
    }

    @Override
    public boolean replace(Person person) {
        return bind(session.current().createUpdate(REPLACE_IF_UNMOVED), person).execute() == 1;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Person person) {
        var email = person.profile().contact().email();
        return ProfileColumns.bind(statement, person.profile())
                .bind("id", person.id().value())
                .bind("emailCanonical", email.map(EmailAddress::canonical).orElse(null))
                .bind("roles", RoleColumn.names(person.roles()))
                .bind("standing", person.standing().name())
                .bind("version", person.version());
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return session.read(handle -> handle.createQuery(FIND)
                .bind("id", id.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    @Override
    public List<Person> withEmail(String canonicalEmail) {
        return session.read(handle -> handle.createQuery(WITH_EMAIL)
                .bind("email", canonicalEmail)
                .map((row, _) -> read(row))
                .list());
    }

    @Override
    public List<Person> clients(Page page) {
        return part(page, false);
    }

    @Override
    public List<Person> workers(Page page) {
        return part(page, true);
    }

    private List<Person> part(Page page, boolean worksHere) {
        boolean all = page.text().isEmpty();
        return session.read(handle -> {
            var query = handle.createQuery(all ? PAGE_OF_ALL : PAGE_OF_FOUND)
                    .bind("worksHere", worksHere)
                    .bind("after", page.after().map(PersonId::value).orElse(BEFORE_ALL))
                    .bind("limit", page.limit());
            return (all ? query : query.bind("text", literal(page.text())))
                    .map((row, _) -> read(row))
                    .list();
        });
    }

    @Override
    public List<Person> practitioners(Page page) {
        return session.read(handle -> handle.createQuery(PAGE_OF_PRACTITIONERS)
                .bind("after", page.after().map(PersonId::value).orElse(BEFORE_ALL))
                .bind("text", literal(page.text()))
                .bind("limit", page.limit())
                .map((row, _) -> read(row))
                .list());
    }

    /** What was typed, with the characters that LIKE would read as wildcards made plain. */
    private static String literal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("~", "~~")
                .replace("%", "~%")
                .replace("_", "~_");
    }

    @Override
    public List<Person> lockActiveOwners() {
        var handle = session.current();
        handle.createQuery(LOCK_OWNERSHIP).mapToMap().list();
        return handle.createQuery(LOCK_ACTIVE_OWNERS).map((row, _) -> read(row)).list();
    }

    private static Person read(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(Column.uuid(row, "id")),
                ProfileColumns.read(row),
                RoleColumn.read(row, "roles"),
                Standing.valueOf(Column.text(row, "standing")),
                row.getLong("version"));
    }
}

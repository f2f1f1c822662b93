package io.miadi.persistence.identity;

import io.miadi.application.identity.Logins;
import io.miadi.application.identity.TokenHash;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.Login.Ending;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.PersonId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Logins in the table {@code login}. Finding an open one is one query by a unique index, joined with its person. */
public final class JdbiLogins implements Logins {
    private static final StatementBook BOOK = new StatementBook("logins");

    private static final String ADD = BOOK.add("add", """
            insert into login (id, person_id, kind, factor, address, device, created_at, authenticated_at, last_used_at,
                   expires_at, idle_seconds, token_hash)
            values (:id, :person, :kind, :factor, :address, :device, :createdAt, :authenticatedAt, :lastUsedAt,
                   :expiresAt, :idleSeconds, :token)
            """);

    private static final String FIND_OPEN_BY_ID = BOOK.add("findOpenById", """
            select l.id, l.person_id, l.kind, l.factor, l.address, l.device, l.created_at, l.authenticated_at,
                   l.last_used_at, l.expires_at, l.idle_seconds, p.roles, p.language
              from login l join person p on p.id = l.person_id
             where l.id = :id and l.ended_at is null and p.standing = 'ACTIVE'
            """);

    private static final String FIND_OPEN_BY_TOKEN = BOOK.add("findOpenByToken", """
            select l.id, l.person_id, l.kind, l.factor, l.address, l.device, l.created_at, l.authenticated_at,
                   l.last_used_at, l.expires_at, l.idle_seconds, p.roles, p.language
              from login l join person p on p.id = l.person_id
             where l.token_hash = :token and l.ended_at is null and p.standing = 'ACTIVE'
            """);

    private static final String OPEN_OF_PERSON = BOOK.add("openOfPerson", """
            select id, person_id, kind, factor, address, device, created_at, authenticated_at, last_used_at, expires_at,
                   idle_seconds
              from login
             where person_id = :person and ended_at is null and expires_at > :now
               and last_used_at + make_interval(secs => idle_seconds) > :now
             order by created_at desc, id desc
            """);

    private static final String TOUCH = BOOK.add("touch", """
            update login set last_used_at = :at where id = :id and last_used_at < :at
            """);

    private static final String REAUTHENTICATE = BOOK.add("reauthenticate", """
            update login set authenticated_at = :at where id = :id
            """);

    private static final String END = BOOK.add("end", """
            update login set ended_at = :at, ending = :ending where id = :id and person_id = :person and ended_at is null
            """);

    private static final String END_ALL = BOOK.add("endAll", """
            update login set ended_at = :at, ending = :ending
             where person_id = :person and ended_at is null
            """);

    private static final String END_OTHERS = BOOK.add("endOthers", """
            update login set ended_at = :at, ending = :ending
             where person_id = :person and ended_at is null and id <> :kept
            """);

    private static final String FAMILIARITY = BOOK.add("familiarity", """
            select case when count(*) = 0 then 'FIRST_SIGN_IN'
                        when count(*) filter (where address = :address and created_at >= :since) > 0 then 'KNOWN_ADDRESS'
                        else 'STRANGE_ADDRESS' end
              from login where person_id = :person
            """);

    private static final String FORGET = BOOK.add("forget", """
            delete from login
             where id in (select id from login where coalesce(ended_at, expires_at) < :before limit :limit)
            """);

    private final DatabaseSession session;

    public JdbiLogins(DatabaseSession session) {
        this.session = session;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(Login login) {
        add(login, (String) null);
    }

    @Override
    public void add(Login login, TokenHash token) {
        add(login, token.hex());
    }

    private void add(Login login, @Nullable String token) {
        session.write(handle -> LoginColumns.bind(handle.createUpdate(ADD), login)
                .bind("token", token)
                .execute());
    }

    @Override
    public Optional<Open> findOpen(LoginId id) {
        return session.read(handle -> handle.createQuery(FIND_OPEN_BY_ID)
                .bind("id", id.value())
                .map((row, _) -> LoginColumns.readOpen(row))
                .findOne());
    }

    @Override
    public Optional<Open> findOpen(TokenHash token) {
        return session.read(handle -> handle.createQuery(FIND_OPEN_BY_TOKEN)
                .bind("token", token.hex())
                .map((row, _) -> LoginColumns.readOpen(row))
                .findOne());
    }

    @Override
    public List<Login> openOf(PersonId person, Instant now) {
        return session.read(handle -> handle.createQuery(OPEN_OF_PERSON)
                .bind("person", person.value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, _) -> LoginColumns.read(row))
                .list());
    }

    @Override
    public void touch(LoginId id, Instant at) {
        at(update(TOUCH), at).bind("id", id.value()).execute();
    }

    @Override
    public void reauthenticate(LoginId id, Instant at) {
        at(update(REAUTHENTICATE), at).bind("id", id.value()).execute();
    }

    @Override
    public boolean end(LoginId id, PersonId person, Ending ending, Instant at) {
        return ending(update(END), person, ending, at).bind("id", id.value()).execute() == 1;
    }

    @Override
    public List<LoginId> endAll(PersonId person, Ending ending, Instant at) {
        return ended(ending(update(END_ALL), person, ending, at));
    }

    @Override
    public List<LoginId> endOthers(PersonId person, LoginId kept, Ending ending, Instant at) {
        return ended(ending(update(END_OTHERS), person, ending, at).bind("kept", kept.value()));
    }

    private static List<LoginId> ended(Update update) {
        return update.executeAndReturnGeneratedKeys("id")
                .mapTo(UUID.class)
                .map(LoginId::new)
                .list();
    }

    private static Update ending(Update update, PersonId person, Ending ending, Instant at) {
        return at(update, at).bind("person", person.value()).bind("ending", ending.name());
    }

    private static Update at(Update update, Instant at) {
        return update.bind("at", at.atOffset(ZoneOffset.UTC));
    }

    private Update update(String sql) {
        return session.current().createUpdate(sql);
    }

    @Override
    public Familiarity familiarity(PersonId person, String address, Instant since) {
        return session.read(handle -> handle.createQuery(FAMILIARITY)
                .bind("person", person.value())
                .bind("address", address)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .mapTo(Familiarity.class)
                .one());
    }

    @Override
    public int forget(Instant before, int limit) {
        return update(FORGET)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .execute();
    }
}

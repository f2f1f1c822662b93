package io.miadi.persistence.identity;

import io.miadi.application.identity.Links;
import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.PersonId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.StatementBook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Links in the table {@code link}. */
public final class JdbiLinks implements Links {
    private static final StatementBook BOOK = new StatementBook("links");

    private static final String ADD = BOOK.add("add", """
            insert into link (id, person_id, mailbox, mailbox_canonical, purpose, name, email, phone, language, zone, roles,
                   invited_by, made_at, expires_at)
            values (:id, :person, :mailbox, :mailboxCanonical, :purpose, :name, :email, :phone, :language, :zone, :roles,
                   :invitedBy, :madeAt, :expiresAt)
            """);

    private static final String FIND_OPEN = BOOK.add("findOpen", """
            select id, person_id, mailbox, purpose, name, email, phone, language, zone, roles, invited_by, expires_at
              from link where id = :id and closed_at is null and expires_at > :now
            """);

    private static final String CLOSE_IF_OPEN = BOOK.add("closeIfOpen", """
            update link set closed_at = :now where id = :id and closed_at is null and expires_at > :now
            """);

    private static final String FIND_ANY = BOOK.add("findAny", """
            select id, person_id, mailbox, purpose, name, email, phone, language, zone, roles, invited_by, expires_at
              from link where id = :id
            """);

    private static final String WITHDRAW_ALL = BOOK.add("withdrawAll", """
            update link set closed_at = :at where person_id = :person and closed_at is null
            """);

    private static final String MADE_FOR = BOOK.add("madeFor", """
            select count(*) from link where mailbox_canonical = :mailbox and made_at >= :since
            """);

    private static final String FORGET = BOOK.add("forget", """
            delete from link where id in (select id from link where expires_at < :before limit :limit)
            """);

    private final DatabaseSession session;

    public JdbiLinks(DatabaseSession session) {
        this.session = session;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(Link link) {
        session.write(handle -> LinkColumns.bind(handle.createUpdate(ADD), link).execute());
    }

    @Override
    public Optional<Link> findOpen(LinkId id, Instant now) {
        return session.read(handle -> handle.createQuery(FIND_OPEN)
                .bind("id", id.value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, _) -> LinkColumns.read(row))
                .findOne());
    }

    @Override
    public Optional<Link> use(LinkId id, Instant now) {
        var handle = session.current();
        int closed = handle.createUpdate(CLOSE_IF_OPEN)
                .bind("id", id.value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
        if (closed == 0) {
            return Optional.empty();
        }
        return handle.createQuery(FIND_ANY)
                .bind("id", id.value())
                .map((row, _) -> LinkColumns.read(row))
                .findOne();
    }

    @Override
    public void withdrawAll(PersonId person, Instant at) {
        session.write(handle -> handle.createUpdate(WITHDRAW_ALL)
                .bind("person", person.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Override
    public int madeFor(String canonicalMailbox, Instant since) {
        return session.read(handle -> handle.createQuery(MADE_FOR)
                .bind("mailbox", canonicalMailbox)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .mapTo(int.class)
                .one());
    }

    @Override
    public int forget(Instant before, int limit) {
        return session.current()
                .createUpdate(FORGET)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .execute();
    }
}

package io.miadi.testkit.identity;

import io.miadi.application.identity.Links;
import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.PersonId;
import io.miadi.testkit.transaction.InMemoryTable;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.Optional;

/** Links by id, each with whether it may still be followed. */
public final class InMemoryLinks implements Links {
    private final InMemoryTable<LinkId, Row> rows;

    private record Row(Link link, boolean open) {}

    public InMemoryLinks(InMemoryUnitOfWork unitOfWork) {
        rows = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public void add(Link link) {
        rows.put(link.id(), new Row(link, true));
    }

    @Override
    public Optional<Link> findOpen(LinkId id, Instant now) {
        return rows.get(id).filter(Row::open).map(Row::link).filter(link -> now.isBefore(link.expiresAt()));
    }

    @Override
    public Optional<Link> use(LinkId id, Instant now) {
        var link = findOpen(id, now);
        link.ifPresent(this::close);
        return link;
    }

    @Override
    public void withdrawAll(PersonId person, Instant at) {
        rows.rows()
                .filter(row -> row.open() && row.link().person().equals(person))
                .forEach(row -> close(row.link()));
    }

    private void close(Link link) {
        rows.put(link.id(), new Row(link, false));
    }

    @Override
    public int madeFor(String canonicalMailbox, Instant since) {
        return (int) rows.rows()
                .map(Row::link)
                .filter(link -> link.mailbox().canonical().equals(canonicalMailbox))
                .filter(link -> !link.madeAt().isBefore(since))
                .count();
    }

    @Override
    public int forget(Instant before, int limit) {
        var gone = rows.rows()
                .map(Row::link)
                .filter(link -> link.expiresAt().isBefore(before))
                .limit(limit)
                .toList();
        gone.forEach(link -> rows.remove(link.id()));
        return gone.size();
    }
}

package io.miadi.persistence.audit;

import io.miadi.application.audit.sequence.PlacedEntry;
import io.miadi.application.audit.verification.StoredLog;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The log in pages of so many places, each read in a statement of its own. */
public final class JdbiStoredLog implements StoredLog {
    private static final StatementBook BOOK = new StatementBook("stored-log");
    private static final int PAGE = 2_000;

    private static final String ENTRIES = BOOK.add("entries", """
            select l.leaf, l.hash, e.at, e.actor, e.role, e.action, e.subject, e.before, e.after, e.cause, e.correlation
              from audit_leaf l
              join audit_entry e on e.sequence = l.sequence
             where l.leaf >= :firstPlace and l.leaf < :endPlace
             order by l.leaf
            """);

    private static final String STRAY = BOOK.report("stray", """
            select min(e.sequence)
              from audit_entry e
             where not exists (select from audit_leaf l where l.sequence = e.sequence)
               and not exists (select from audit_unsequenced u where u.sequence = e.sequence)
            """);

    private final DatabaseSession database;
    private final StoredHashes stored;

    public JdbiStoredLog(DatabaseSession database) {
        this.database = database;
        this.stored = new StoredHashes(database);
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public Stream<PlacedEntry> entries(long from, long end) {
        return pages(from, end)
                .mapToObj(first -> entriesOf(first, Math.min(end, first + PAGE)))
                .flatMap(Collection::stream);
    }

    @Override
    public Stream<Hash> hashes(long from, long end) {
        return pages(from, end)
                .mapToObj(first -> stored.read(0, first, Math.min(end, first + PAGE)))
                .flatMap(Collection::stream);
    }

    @Override
    public OptionalLong stray() {
        return database.read(handle -> handle.createQuery(STRAY)
                .map((columns, context) -> {
                    long sequence = columns.getLong(1);
                    return columns.wasNull() ? OptionalLong.empty() : OptionalLong.of(sequence);
                })
                .one());
    }

    private static LongStream pages(long from, long end) {
        return LongStream.iterate(from, first -> first < end, first -> first + PAGE);
    }

    private List<PlacedEntry> entriesOf(long first, long end) {
        return database.read(handle -> handle.createQuery(ENTRIES)
                .bind("firstPlace", first)
                .bind("endPlace", end)
                .map((columns, context) -> placed(new Row(columns)))
                .list());
    }

    static PlacedEntry placed(Row row) throws SQLException {
        return new PlacedEntry(row.number("leaf"), EntryRow.entry(row), Hash.of(row.bytes("hash")));
    }
}

package io.miadi.persistence.audit;

import io.miadi.application.audit.sequence.MerkleLog;
import io.miadi.domain.audit.tree.Frontier;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.HashSource;
import io.miadi.domain.audit.tree.Subtree;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree in PostgreSQL: one row for each leaf, one for each subtree of every eighth level, and one for the end, which is locked. */
public final class JdbiMerkleLog implements MerkleLog {
    private static final StatementBook BOOK = new StatementBook("merkle-log");

    private static final String BEGIN = BOOK.add("begin", """
            insert into audit_tree (size, peaks)
            select 0, ''
             where not exists (select from audit_tree where one)
                on conflict (one) do nothing
            """);

    private static final String HOLD_END = BOOK.add("holdEnd", """
            select size, peaks
              from audit_tree
             where one
               for update skip locked
            """);

    private static final String END = BOOK.add("end", """
            select size, peaks
              from audit_tree
             where one
            """);

    private static final String TAKE = BOOK.add("take", """
            with taken as (
                delete from audit_unsequenced
                 where sequence <= (select max(sequence)
                                      from (select sequence from audit_unsequenced order by sequence limit :limit) as first)
                returning sequence
            )
            select e.sequence, e.at, e.actor, e.role, e.action, e.subject, e.before, e.after, e.cause, e.correlation
              from taken t
              join audit_entry e on e.sequence = t.sequence
             order by e.sequence
            """);

    private static final String COUNT = BOOK.add("countWaiting", """
            select count(*)
              from (select sequence from audit_unsequenced order by sequence limit :limit) as waiting
            """);

    private static final String ADD_LEAVES = BOOK.add("addLeaves", """
            insert into audit_leaf (leaf, sequence, hash, at, actor, action)
            select :firstLeaf + l.place - 1, l.sequence, substring(:row from cast(32 * (l.place - 1) + 1 as int) for 32), e.at,
                   e.actor, e.action
              from unnest(cast(:sequences as bigint[])) with ordinality as l (sequence, place)
              join audit_entry e on e.sequence = l.sequence
            """);

    private static final String ADD_NODES = BOOK.add("addNodes", """
            insert into audit_node (level, place, hash)
            select n.level, n.place, n.hash
              from unnest(cast(:levels as int[]), cast(:places as bigint[]), cast(:hashes as bytea[]))
                   as n (level, place, hash)
            """);

    private static final String MOVE_END = BOOK.add("moveEnd", """
            update audit_tree
               set size = :size, peaks = :peaks
             where one
            """);

    private final DatabaseSession database;

    public JdbiMerkleLog(DatabaseSession database) {
        this.database = database;
    }

    public static List<StatementBook> books() {
        return List.of(BOOK, StoredHashes.book());
    }

    @Override
    public Optional<Frontier> holdEnd() {
        database.current().execute(BEGIN);
        return database.current()
                .createQuery(HOLD_END)
                .map((columns, context) -> end(new Row(columns)))
                .findOne();
    }

    @Override
    public Frontier end() {
        return database.read(handle -> handle.createQuery(END)
                .map((columns, context) -> end(new Row(columns)))
                .findOne()
                .orElseGet(Frontier::new));
    }

    @Override
    public List<Waiting> takeWaiting(int limit) {
        return database.current()
                .createQuery(TAKE)
                .bind("limit", limit)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new Waiting(row.number("sequence"), EntryRow.entry(row));
                })
                .list();
    }

    @Override
    public long countWaiting(int limit) {
        return database.read(handle ->
                handle.createQuery(COUNT).bind("limit", limit).mapTo(Long.class).one());
    }

    @Override
    public void grow(Growth growth) {
        addLeaves(growth);
        addNodes(growth.completed());
        database.write(handle -> handle.createUpdate(MOVE_END)
                .bind("size", growth.end().size())
                .bind("peaks", HashRow.bytes(growth.end().peaks()))
                .execute());
    }

    private void addLeaves(Growth growth) {
        var leaves = growth.leaves();
        database.write(handle -> handle.createUpdate(ADD_LEAVES)
                .bind("firstLeaf", growth.firstLeaf())
                .bind("sequences", leaves.stream().map(Leaf::sequence).toArray(Long[]::new))
                .bind("row", HashRow.bytes(leaves.stream().map(Leaf::hash).toList()))
                .execute());
    }

    private void addNodes(Map<Subtree, Hash> completed) {
        var nodes = completed.entrySet().stream()
                .filter(node -> node.getKey().level() % StoredHashes.LEVELS == 0)
                .toList();
        if (nodes.isEmpty()) {
            return;
        }
        database.write(handle -> handle.createUpdate(ADD_NODES)
                .bind(
                        "levels",
                        nodes.stream().map(node -> node.getKey().level()).toArray(Integer[]::new))
                .bind(
                        "places",
                        nodes.stream().map(node -> node.getKey().index()).toArray(Long[]::new))
                .bind(
                        "hashes",
                        nodes.stream().map(node -> node.getValue().toBytes()).toArray(byte[][]::new))
                .execute());
    }

    @Override
    public HashSource hashes() {
        return new StoredHashes(database);
    }

    private static Frontier end(Row row) throws SQLException {
        return Frontier.of(row.number("size"), HashRow.of(row.bytes("peaks")));
    }
}

package io.miadi.persistence.audit;

import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.HashSource;
import io.miadi.domain.audit.tree.Subtree;
import io.miadi.domain.audit.tree.TreeHashing;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.util.ArrayList;
import java.util.List;

/** Hashes of subtrees out of the leaves and the nodes of every eighth level, one statement and at most 128 rows each. */
final class StoredHashes implements HashSource {
    static final int LEVELS = 8;
    private static final StatementBook BOOK = new StatementBook("stored-hashes");

    private static final String LEAVES = BOOK.add("leaves", """
            select hash
              from audit_leaf
             where leaf >= :firstPlace and leaf < :endPlace
             order by leaf
            """);

    private static final String NODES = BOOK.add("nodes", """
            select hash
              from audit_node
             where level = :level and place >= :firstPlace and place < :endPlace
             order by place
            """);

    private final DatabaseSession database;

    StoredHashes(DatabaseSession database) {
        this.database = database;
    }

    static StatementBook book() {
        return BOOK;
    }

    @Override
    public Hash at(Subtree subtree) {
        int above = subtree.level() % LEVELS;
        int stored = subtree.level() - above;
        long first = subtree.index() << above;
        var hashes = read(stored, first, first + (1L << above));
        if (hashes.size() != 1 << above) {
            throw new IllegalStateException("the tree has no whole subtree of level " + subtree.level() + " at place "
                    + subtree.index() + ": " + hashes.size() + " of " + (1 << above) + " hashes are stored");
        }
        return folded(hashes);
    }

    /** Hashes of one stored level, those that there are of the places from the first to before the end. */
    List<Hash> read(int level, long first, long end) {
        return database.read(handle -> {
            var query = level == 0
                    ? handle.createQuery(LEAVES)
                    : handle.createQuery(NODES).bind("level", level);
            return query.bind("firstPlace", first)
                    .bind("endPlace", end)
                    .map((columns, context) -> Hash.of(new Row(columns).bytes("hash")))
                    .list();
        });
    }

    private static Hash folded(List<Hash> hashes) {
        var row = hashes;
        while (row.size() > 1) {
            var next = new ArrayList<Hash>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                next.add(TreeHashing.node(row.get(i), row.get(i + 1)));
            }
            row = next;
        }
        return row.getFirst();
    }
}

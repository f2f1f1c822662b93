package io.miadi.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.audit.sequence.MerkleLog;
import io.miadi.application.audit.sequence.SequenceEntries;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.audit.log.EntryEncoding;
import io.miadi.domain.audit.tree.Frontier;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.Proofs;
import io.miadi.domain.audit.tree.TreeHashing;
import io.miadi.domain.identity.Actor;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.SharedDatabase;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.store.JdbiStore;
import java.util.List;
import java.util.Map;

/** An audit log of its own in a real database, written to and sequenced as in service. */
record LogOnPostgres(JdbiStore store) implements AutoCloseable {
    private static final PoolSettings SMALL = PoolSettings.standard().withConnections(10);

    static LogOnPostgres fresh() {
        return at(SharedDatabase.fresh());
    }

    static LogOnPostgres at(DatabaseUrl url) {
        return new LogOnPostgres(JdbiStore.on(url, Database.open(url, SMALL)));
    }

    @Override
    public void close() {
        store.database().close();
    }

    MerkleLog tree() {
        return new JdbiMerkleLog(store.database().session());
    }

    SequenceEntries sequencer() {
        return new SequenceEntries(store.database().unitOfWork(), tree());
    }

    /** Adds entries in one unit of work. */
    void add(String subject, int count) {
        store.unitOfWork().run(() -> {
            write(subject, count);
            return count;
        });
    }

    /** Writes entries into the unit of work that is open, now and not just before its commit. */
    void write(String subject, int count) {
        var log = new JdbiAuditLog(store.database().session(), () -> "request-7");
        for (int i = 0; i < count; i++) {
            log.add(AuditEntry.fact(
                    new Actor.Job("expire-holds"), "test.step", subject, Map.of("step", Integer.toString(i)), "asked"));
        }
        store.database().session().writeAppended();
    }

    /** The numbers of the entries in the order of the log. */
    List<Long> order() {
        return store.database()
                .session()
                .read(handle -> handle.createQuery("select sequence from audit_leaf order by leaf")
                        .mapTo(Long.class)
                        .list());
    }

    /** The numbers of all entries there are, as they are stored. */
    List<Long> entries() {
        return store.database()
                .session()
                .read(handle -> handle.createQuery("select sequence from audit_entry order by sequence")
                        .mapTo(Long.class)
                        .list());
    }

    /** Hashes of the entries themselves, read anew, in the order of the log. */
    List<Hash> hashesOfEntries() {
        return store.database()
                .session()
                .read(handle -> handle.createQuery(
                                "select e.* from audit_leaf l join audit_entry e using (sequence) order by l.leaf")
                        .map((columns, context) ->
                                TreeHashing.leaf(EntryEncoding.encode(EntryRow.entry(new Row(columns)))))
                        .list());
    }

    /** Every entry has one leaf, and end, leaves and nodes say the same as the entries themselves. */
    void assertWhole() {
        assertThat(order()).containsExactlyInAnyOrderElementsOf(entries());
        assertPlacedWhole();
    }

    /** The same for the entries that have a leaf. */
    void assertPlacedWhole() {
        var frontier = new Frontier();
        hashesOfEntries().forEach(frontier::append);
        var end = tree().end();
        assertThat(order()).doesNotHaveDuplicates();
        assertThat(end.size()).isEqualTo(frontier.size());
        assertThat(end.root()).isEqualTo(frontier.root());
        assertThat(new Proofs(tree().hashes()).root(end.size())).isEqualTo(frontier.root());
    }
}

package io.miadi.benchmarks.audit;

import io.miadi.application.audit.sequence.SequenceEntries;
import io.miadi.benchmarks.ground.BenchDatabase;
import io.miadi.persistence.audit.JdbiMerkleLog;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import java.sql.SQLException;

/**
 * Entries that wait are placed, by the product and by bare SQL. The floor moves the same rows off the same kind of list into a table with the
 * same indexes, in batches of the same size, and hashes nothing.
 */
final class Appending implements AutoCloseable {
    private static final int BATCH = 5_000;

    private static final String ENTRIES = """
            insert into audit_entry (actor, role, action, subject, before, after, cause, correlation)
            select 'person:' || md5((n %% 200)::text)::uuid, 'CLIENT', 'payment.initiate', 'session:' || md5(n::text)::uuid,
                   '{"state": "Approved"}', '{"state": "Confirmed", "amount": "1500.00", "payer": "+254•••••678"}',
                   'due satisfied', md5((n * 7)::text)
              from generate_series(1, %d) as n""";

    private static final String FLOOR = """
            create table bare_list (sequence bigint primary key);
            create table bare_leaf (leaf bigint generated always as identity primary key, sequence bigint not null unique,
                hash bytea not null, at timestamptz not null, actor text not null, action text not null);
            create index on bare_leaf (at, leaf);
            create index on bare_leaf (hashtext(actor), at, leaf);
            create index on bare_leaf (hashtext(action), at, leaf)""";

    private static final String MOVE = """
            with taken as (
                delete from bare_list
                 where sequence <= (select max(sequence)
                                      from (select sequence from bare_list order by sequence limit ?) as first)
                returning sequence)
            insert into bare_leaf (sequence, hash, at, actor, action)
            select e.sequence, '\\x0000000000000000000000000000000000000000000000000000000000000000'::bytea, e.at, e.actor,
                   e.action
              from taken t join audit_entry e on e.sequence = t.sequence order by e.sequence""";

    private final BenchDatabase server;
    private final Database database;
    private final SequenceEntries sequence;

    Appending(BenchDatabase server) {
        this.server = server;
        this.database = Database.open(server.url(), PoolSettings.standard().withConnections(2));
        this.sequence = new SequenceEntries(database.unitOfWork(), new JdbiMerkleLog(database.session()));
        server.execute(FLOOR);
    }

    /** Entries a second that the product gives their place. */
    double product(int rows) {
        fill("audit_unsequenced", rows);
        return timed(rows, () -> {
            int placed = 0;
            while (placed < rows) {
                placed += sequence.run();
            }
        });
    }

    /** Rows a second that bare SQL moves. */
    double floor(int rows) {
        fill("bare_list", rows);
        return timed(rows, this::move);
    }

    private void fill(String list, int rows) {
        server.execute("with added as (" + ENTRIES.formatted(rows) + " returning sequence) insert into " + list
                + " select sequence from added");
        server.execute("vacuum analyze audit_entry");
        server.execute("checkpoint");
    }

    private void move() {
        try (var connection = server.url().connect();
                var move = connection.prepareStatement(MOVE)) {
            move.setInt(1, BATCH);
            while (move.executeUpdate() > 0) {
                // Each statement is a transaction of one batch.
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the floor could not be measured", e);
        }
    }

    private static double timed(int rows, Runnable work) {
        long start = System.nanoTime();
        work.run();
        return rows * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() {
        database.close();
    }
}

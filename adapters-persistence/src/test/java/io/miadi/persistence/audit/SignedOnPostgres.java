package io.miadi.persistence.audit;

import io.miadi.application.audit.checkpoint.AskWitness;
import io.miadi.application.audit.checkpoint.Checkpoints;
import io.miadi.application.audit.checkpoint.SignCheckpoint;
import io.miadi.application.audit.verification.Verifications.Result;
import io.miadi.application.audit.verification.VerifyLog;
import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.testkit.audit.KeptCheckpointKeys;
import io.miadi.testkit.audit.KeptCopies;
import io.miadi.testkit.audit.WitnessNextDoor;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A log in a real database with those who sign and verify it. */
record SignedOnPostgres(
        LogOnPostgres log, KeptCheckpointKeys keys, KeptCopies copies, WitnessNextDoor witness, InstantSource clock)
        implements AutoCloseable {
    static final String ORIGIN = "practice.example/audit";

    static SignedOnPostgres fresh() {
        var keys = new KeptCheckpointKeys();
        var clock = InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));
        return new SignedOnPostgres(
                LogOnPostgres.fresh(),
                keys,
                new KeptCopies(),
                new WitnessNextDoor(keys.trusted(ORIGIN, List.of()), clock),
                clock);
    }

    /** The same people around another database. */
    SignedOnPostgres at(DatabaseUrl url) {
        return new SignedOnPostgres(LogOnPostgres.at(url), keys, copies, witness, clock);
    }

    Checkpoints checkpoints() {
        return new JdbiCheckpoints(log.store().database().session());
    }

    SignCheckpoint signing() {
        return new SignCheckpoint(
                log.store().unitOfWork(),
                log.tree(),
                checkpoints(),
                new SignCheckpoint.Signer(keys, copies, ORIGIN),
                clock);
    }

    AskWitness asking() {
        return new AskWitness(
                log.store().unitOfWork(), log.tree(), checkpoints(), new AskWitness.Parties(keys, witness), clock);
    }

    /** Adds, places and signs so many entries. */
    void grow(int entries) {
        log.add("session:1", entries);
        log.sequencer().run();
        signing().run();
    }

    Result verified() {
        var session = log.store().database().session();
        return new VerifyLog(
                        log.store().unitOfWork(),
                        new JdbiStoredLog(session),
                        new VerifyLog.Kept(checkpoints(), copies, new JdbiVerifications(session)),
                        new VerifyLog.Believed(keys, List.of(witness.key())),
                        clock)
                .run()
                .orElseThrow();
    }

    /** What somebody does who owns the database server: no trigger and no right holds them. */
    void tamper(String... statements) {
        try (var connection = log.store().url().connect();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        log.close();
    }
}

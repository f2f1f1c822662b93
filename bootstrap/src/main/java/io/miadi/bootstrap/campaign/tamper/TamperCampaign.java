package io.miadi.bootstrap.campaign.tamper;

import io.miadi.application.audit.checkpoint.SignCheckpoint;
import io.miadi.application.audit.sequence.SequenceEntries;
import io.miadi.application.audit.verification.Verifications.Result;
import io.miadi.application.audit.verification.VerifyLog;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.persistence.audit.JdbiAuditLog;
import io.miadi.persistence.audit.JdbiCheckpoints;
import io.miadi.persistence.audit.JdbiMerkleLog;
import io.miadi.persistence.audit.JdbiStoredLog;
import io.miadi.persistence.audit.JdbiVerifications;
import io.miadi.persistence.database.Database;
import io.miadi.testkit.audit.KeptCheckpointKeys;
import io.miadi.testkit.audit.KeptCopies;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Tampers with a log of sixty entries again and again, each time in a transaction that is taken back after the verification has
 * looked. The forger has the database with all its rights and, where a tree is grown anew, the log's key; what they do not have is the
 * second place of the checkpoints.
 */
public final class TamperCampaign {
    private static final String ORIGIN = "campaign.example/audit";
    private static final int ENTRIES = 60;
    private static final int ENTRIES_A_CHECKPOINT = 20;
    /** So often what nobody touched is verified, too. */
    private static final int CONTROL = 500;

    private final Database database;
    private final KeptCheckpointKeys keys = new KeptCheckpointKeys();
    private final KeptCopies copies = new KeptCopies();
    private final Forger forger;

    /** @param database empty, with the right of its owner to do everything */
    public TamperCampaign(Database database) {
        this.database = database;
        this.forger = new Forger(new JdbiStoredLog(database.session()), keys, ORIGIN);
    }

    /**
     * What came of it.
     *
     * @param tried by kind
     * @param found by kind
     * @param falseAlarms verifications that found something in the log that nobody had touched
     */
    public record Figures(Map<Tampering, Integer> tried, Map<Tampering, Integer> found, int falseAlarms) {
        public boolean isClean() {
            return falseAlarms == 0 && tried.equals(found);
        }

        /** For one line. */
        public String text() {
            var text = new StringBuilder();
            tried.forEach((kind, count) -> text.append(kind.name().toLowerCase(Locale.ROOT))
                    .append('=')
                    .append(found.getOrDefault(kind, 0))
                    .append('/')
                    .append(count)
                    .append(' '));
            return text + "false-alarms=" + falseAlarms;
        }
    }

    /** @param progress told how many were tried */
    public Figures run(int tries, long seed, IntConsumer progress) {
        var random = new Random(seed);
        write();
        var tried = new EnumMap<Tampering, Integer>(Tampering.class);
        var found = new EnumMap<Tampering, Integer>(Tampering.class);
        int falseAlarms = 0;
        for (int i = 0; i < tries; i++) {
            if (i % CONTROL == 0 && verified().finding().isPresent()) {
                falseAlarms++;
            }
            var kind = Tampering.values()[i % Tampering.values().length];
            tried.merge(kind, 1, Integer::sum);
            if (isFound(kind, random)) {
                found.merge(kind, 1, Integer::sum);
            }
            progress.accept(i + 1);
        }
        return new Figures(tried, found, falseAlarms);
    }

    private void write() {
        var log = new JdbiAuditLog(database.session(), () -> "campaign");
        var tree = new JdbiMerkleLog(database.session());
        var sign = new SignCheckpoint(
                database.unitOfWork(),
                tree,
                new JdbiCheckpoints(database.session()),
                new SignCheckpoint.Signer(keys, copies, ORIGIN),
                InstantSource.system());
        for (int i = 1; i <= ENTRIES; i++) {
            var entry = AuditEntry.fact(
                    new Actor.Job("campaign"),
                    "session.confirm",
                    "session:" + i,
                    Map.of("step", Integer.toString(i)),
                    "asked");
            database.unitOfWork().run(() -> {
                log.add(entry);
                return entry;
            });
            if (i % ENTRIES_A_CHECKPOINT == 0) {
                new SequenceEntries(database.unitOfWork(), tree).run();
                sign.run();
            }
        }
    }

    private boolean isFound(Tampering kind, Random random) {
        try {
            database.unitOfWork().run(() -> {
                tamper(kind, kind.statements(ENTRIES, random));
                throw new TakenBack(verified().finding().isPresent());
            });
            throw new IllegalStateException("a tampering was kept");
        } catch (TakenBack e) {
            return e.found;
        }
    }

    private void tamper(Tampering kind, List<String> statements) {
        database.session().write(handle -> {
            try {
                tamper(kind, statements, handle.getConnection());
            } catch (SQLException e) {
                throw new IllegalStateException("the tampering itself failed: " + statements, e);
            }
        });
    }

    private void tamper(Tampering kind, List<String> statements, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local role none");
            statement.execute("set local session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
        if (kind == Tampering.CUT || kind == Tampering.REWRITE) {
            var tree = forger.regrow(connection);
            if (kind == Tampering.REWRITE) {
                forger.sign(connection, tree);
            }
        }
    }

    private Result verified() {
        var session = database.session();
        var kept = new VerifyLog.Kept(new JdbiCheckpoints(session), copies, new JdbiVerifications(session));
        return new VerifyLog(
                        database.unitOfWork(),
                        new JdbiStoredLog(session),
                        kept,
                        new VerifyLog.Believed(keys, List.of()),
                        InstantSource.system())
                .run()
                .orElseThrow();
    }

    /** Ends the transaction, and with it the tampering. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean found;

        TakenBack(boolean found) {
            super(null, null, false, false);
            this.found = found;
        }
    }
}

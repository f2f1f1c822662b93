package io.miadi.bootstrap.wiring;

import io.miadi.application.audit.checkpoint.AskWitness;
import io.miadi.application.audit.checkpoint.CheckpointKeys;
import io.miadi.application.audit.checkpoint.SignCheckpoint;
import io.miadi.application.audit.sequence.SequenceEntries;
import io.miadi.application.audit.verification.VerifyLog;
import io.miadi.bootstrap.config.AuditSettings;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.operations.RecurringJobs.Daily;
import io.miadi.security.audit.CheckpointFile;
import io.miadi.security.audit.HttpWitness;
import io.miadi.security.key.TinkCheckpointKeys;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit log: placing entries, signing, the witness, and the verification of every day.
 *
 * @param every between two checkpoints, while there is something new
 */
public record AuditFeature(
        SequenceEntries sequence,
        SignCheckpoint signing,
        Optional<AskWitness> witness,
        VerifyLog verify,
        CheckpointKeys keys,
        Duration every) {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFeature.class);
    /** After the copies of the night, and before anybody comes to work. */
    private static final LocalTime VERIFICATION = LocalTime.of(4, 0);

    public static AuditFeature of(Stores stores, Vault vault, Config config, InstantSource clock) {
        var unit = stores.unitOfWork();
        var tree = stores.log().tree();
        var checkpoints = stores.log().checkpoints();
        var keys = new TinkCheckpointKeys(vault.ring());
        var copies = new CheckpointFile(config.audit().copies());
        var signer =
                new SignCheckpoint.Signer(keys, copies, config.web().publicUrl().getHost() + "/audit");
        var witness = config.audit().witness();
        return new AuditFeature(
                new SequenceEntries(unit, tree),
                new SignCheckpoint(unit, tree, checkpoints, signer, clock),
                witness.map(w -> new AskWitness(
                        unit,
                        tree,
                        checkpoints,
                        new AskWitness.Parties(keys, new HttpWitness(w.url(), w.key())),
                        clock)),
                new VerifyLog(
                        unit,
                        stores.log().whole(),
                        new VerifyLog.Kept(checkpoints, copies, stores.log().verifications()),
                        new VerifyLog.Believed(
                                keys,
                                witness.map(AuditSettings.Witness::key).stream().toList()),
                        clock),
                keys,
                config.audit().every());
    }

    int sign() {
        return signing.run().isPresent() ? 1 : 0;
    }

    /** A witness that fails holds nothing up: it is a line in the log, and it is asked again. */
    int askWitness() {
        var outcome = witness.map(AskWitness::run).orElseGet(AskWitness.Outcome.UpToDate::new);
        return switch (outcome) {
            case AskWitness.Outcome.Cosigned(var ignored) -> 1;
            case AskWitness.Outcome.UpToDate() -> 0;
            case AskWitness.Outcome.Failed(var reason) -> {
                LOG.warn("the audit log is not witnessed: {}", reason);
                yield 0;
            }
        };
    }

    /** The whole log is recalculated every night; what is wrong makes the job fail, which operators see. */
    List<Daily> daily(ZoneId zone) {
        return List.of(new Daily("verify-audit", VERIFICATION, zone, this::verifyAll));
    }

    private int verifyAll() {
        var result = verify.run();
        result.flatMap(r -> r.finding()).ifPresent(finding -> {
            throw new IllegalStateException("the audit log is not what was signed: " + finding);
        });
        return result.isPresent() ? 1 : 0;
    }
}

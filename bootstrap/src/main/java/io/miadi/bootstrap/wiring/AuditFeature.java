package io.miadi.bootstrap.wiring;

import io.miadi.application.audit.checkpoint.AskWitness;
import io.miadi.application.audit.checkpoint.CheckpointKeys;
import io.miadi.application.audit.checkpoint.SignCheckpoint;
import io.miadi.application.audit.export.ExportLog;
import io.miadi.application.audit.look.ProveLog;
import io.miadi.application.audit.look.SearchLog;
import io.miadi.application.audit.sequence.SequenceEntries;
import io.miadi.application.audit.verification.VerifyLog;
import io.miadi.bootstrap.config.AuditSettings;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.operations.RecurringJobs.Daily;
import io.miadi.documents.audit.JsonLogFile;
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
 * The audit log: placing entries, signing, the witness, looking, taking it along, and the verification of every day.
 *
 * @param every between two checkpoints, while there is something new
 */
public record AuditFeature(
        SequenceEntries sequence,
        SignCheckpoint signing,
        Optional<AskWitness> witness,
        VerifyLog verify,
        SearchLog search,
        ProveLog prove,
        ExportLog export,
        CheckpointKeys keys,
        Duration every) {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFeature.class);
    /** After the copies of the night, and before anybody comes to work. */
    private static final LocalTime VERIFICATION = LocalTime.of(4, 0);

    public static AuditFeature of(Stores stores, Vault vault, Config config, InstantSource clock) {
        var unit = stores.unitOfWork();
        var log = stores.log();
        var tree = log.tree();
        var checkpoints = log.checkpoints();
        var keys = new TinkCheckpointKeys(vault.ring());
        var copies = new CheckpointFile(config.audit().copies());
        var signer =
                new SignCheckpoint.Signer(keys, copies, config.web().publicUrl().getHost() + "/audit");
        var sequence = new SequenceEntries(unit, tree);
        var signing = new SignCheckpoint(unit, tree, checkpoints, signer, clock);
        var witness = config.audit().witness();
        var witnessKeys = witness.map(AuditSettings.Witness::key).stream().toList();
        return new AuditFeature(
                sequence,
                signing,
                witness.map(w -> asking(stores, keys, w, clock)),
                new VerifyLog(
                        unit,
                        log.whole(),
                        new VerifyLog.Kept(checkpoints, copies, log.verifications()),
                        new VerifyLog.Believed(keys, witnessKeys),
                        clock),
                new SearchLog(unit, log.entries(), checkpoints, stores.audit()),
                new ProveLog(
                        unit,
                        tree,
                        log.entries(),
                        new ProveLog.Signatures(checkpoints, keys, log.verifications()),
                        stores.audit()),
                new ExportLog(
                        unit,
                        log.whole(),
                        new ExportLog.Signing(sequence, signing, checkpoints, keys),
                        stores.audit(),
                        new JsonLogFile()),
                keys,
                config.audit().every());
    }

    private static AskWitness asking(
            Stores stores, CheckpointKeys keys, AuditSettings.Witness witness, InstantSource clock) {
        var parties = new AskWitness.Parties(keys, new HttpWitness(witness.url(), witness.key()));
        return new AskWitness(
                stores.unitOfWork(), stores.log().tree(), stores.log().checkpoints(), parties, clock);
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

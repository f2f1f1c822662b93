package io.miadi.domain.audit.verification;

import io.miadi.domain.audit.checkpoint.TrustedKeys;
import java.util.ArrayList;
import java.util.List;

/**
 * Verifies exports of the audit log with public keys alone.
 *
 * <p>Proven is what the checkpoints sign: the entries give each of the signed roots (RFC 6962 section 2.1), which at the same time shows
 * that each checkpoint is consistent with each larger one. From this follow the six tamperings: changed, missing, inserted and reordered entries give
 * other roots; a log that was cut off does not reach its last checkpoint; one that was rewritten and signed anew with a stolen key
 * contradicts the checkpoints that were kept outside or that a witness signed. Whoever has only the export cannot notice
 * that entries and checkpoints were cut off together, nor that everything was signed anew; one old checkpoint from outside is enough for both.
 */
public final class ExportVerifier {
    private final TrustedKeys keys;

    public ExportVerifier(TrustedKeys keys) {
        this.keys = keys;
    }

    /**
     * Reads the export once, and a forged one up to three times more.
     *
     * @param outside signed checkpoints of the same log that were kept elsewhere: by a witness, in another building, on paper
     */
    public Verdict verify(AuditExport export, List<String> outside) {
        var claims = Claims.read(keys, export.checkpoints(), outside);
        if (claims.all().isEmpty()) {
            var findings = new ArrayList<Finding>(List.of(new Finding.NothingSigned()));
            findings.addAll(claims.refused());
            return new Verdict.Tampered(findings);
        }
        var walk = Walk.through(export, claims);
        var judgement = new Judgement(export, claims, walk);
        var findings = new ArrayList<>(judgement.findings());
        findings.addAll(claims.refused());
        return findings.isEmpty()
                ? new Verdict.Genuine(walk.entries().size(), walk.entries().root(), judgement.witnessed())
                : new Verdict.Tampered(findings);
    }
}

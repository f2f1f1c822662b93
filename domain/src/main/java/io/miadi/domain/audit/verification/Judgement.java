package io.miadi.domain.audit.verification;

import io.miadi.domain.audit.verification.Finding.Fork;
import io.miadi.domain.audit.verification.Finding.WrongEntry;
import io.miadi.domain.audit.verification.Finding.WrongNumber;
import io.miadi.domain.audit.verification.Finding.WrongStoredHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Concludes from a walk what is wrong. Checkpoints from outside outweigh those of the export: whoever has the log's key may have
 * replaced the latter, so where there are any from outside, only they make entries genuine.
 */
final class Judgement {
    private final AuditExport export;
    private final Claims claims;
    private final Walk walk;
    private final long witnessed;

    Judgement(AuditExport export, Claims claims, Walk walk) {
        this.export = export;
        this.claims = claims;
        this.walk = walk;
        this.witnessed = largest(claim -> claim.outside() && walk.entries().confirms(claim));
    }

    List<Finding> findings() {
        var wrongEntry = wrongEntry();
        var findings = new ArrayList<Finding>();
        wrongEntry.ifPresent(findings::add);
        walk.firstWrongNumber().ifPresent(at -> addNumber(at, wrongEntry, findings));
        if (wrongEntry.isEmpty()) {
            walk.firstDifference().ifPresent(at -> findings.add(new WrongStoredHash(at)));
        }
        forks().map(claim -> new Fork(claim.label(), claim.size())).forEach(findings::add);
        return findings;
    }

    /** How many entries hold whoever has the log's key. */
    long witnessed() {
        return witnessed;
    }

    private Optional<WrongEntry> wrongEntry() {
        var contradiction = failing()
                .filter(Claim::outside)
                .findFirst()
                .or(() -> failing().filter(claim -> claim.size() > witnessed).findFirst());
        if (contradiction.isPresent()) {
            return contradiction.map(this::wrongEntry);
        }
        long signed = claims.largest().size();
        return walk.entries().size() > signed
                ? Optional.of(new WrongEntry(Tampering.INSERTED, signed, signed))
                : Optional.empty();
    }

    private WrongEntry wrongEntry(Claim contradicted) {
        if (walk.hashes().confirms(contradicted)) {
            // The hashes are proven and the entries are not these, so they part at a place that can be named.
            long at = walk.firstDifference().orElseThrow();
            return new WrongEntry(new Deviation(export, at).tampering(), at, at);
        }
        long count = walk.entries().size();
        boolean tooFew = count < contradicted.size();
        return new WrongEntry(
                tooFew ? Tampering.MISSING : Tampering.REWRITTEN,
                genuineBefore(contradicted),
                tooFew ? count : contradicted.size() - 1);
    }

    /** How many entries are known to be genuine before a claim that they contradict. */
    private long genuineBefore(Claim contradicted) {
        boolean fromOutside = claims.all().stream().anyMatch(Claim::outside);
        return largest(claim -> claim.size() < contradicted.size()
                && (claim.outside() || !fromOutside)
                && walk.entries().confirms(claim));
    }

    /** Checkpoints signed by the log that differ from witnessed ones although the entries do not. */
    private Stream<Claim> forks() {
        return failing().filter(claim -> !claim.outside() && claim.size() <= witnessed);
    }

    private Stream<Claim> failing() {
        return claims.all().stream().filter(claim -> !walk.entries().confirms(claim));
    }

    private long largest(Predicate<Claim> wanted) {
        return claims.all().stream().filter(wanted).mapToLong(Claim::size).max().orElse(0);
    }

    /** A wrong number tells something unless it is where the wrong entry is found anyway. */
    private static void addNumber(long at, Optional<WrongEntry> wrongEntry, List<Finding> findings) {
        if (wrongEntry.isEmpty() || at < wrongEntry.get().first()) {
            findings.addFirst(new WrongNumber(at));
        } else if (!wrongEntry.get().isExact()) {
            findings.add(new WrongNumber(at));
        }
    }
}

package io.miadi.application.payment;

import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit log says of a word that was heard. */
final class EvidenceEntry {
    private EvidenceEntry() {}

    static AuditEntry of(Hearing hearing, Evidence word, Actor from) {
        var after = new LinkedHashMap<String, String>();
        after.put("state", hearing.attempt().state().name());
        after.put("source", word.source().name());
        word.mismatch().ifPresent(m -> after.put("quarantined", m.name()));
        hearing.attempt().receipt().ifPresent(r -> after.put("receipt", r.value()));
        hearing.attempt()
                .capture()
                .ifPresent(c -> after.put("captured", c.captured().toString()));
        return new AuditEntry(
                from,
                "payment.evidence",
                "payment:" + hearing.payment().id(),
                Map.of("state", hearing.before().name()),
                after,
                cause(word));
    }

    private static String cause(Evidence word) {
        return switch (word.verdict()) {
            case Verdict.Moved m -> "money moved";
            case Verdict.NotMoved(var failure) -> "code " + failure.code() + " " + failure.reason();
            case Verdict.InProgress p -> "in progress";
            case Verdict.Unclear(var cause) -> "no usable word";
        };
    }
}

package io.miadi.application.refund;

import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundState;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit log says of a refund. */
final class RefundEntry {
    private RefundEntry() {}

    static AuditEntry proposed(Actor actor, Refund refund) {
        return AuditEntry.fact(actor, "refund.propose", subject(refund), facts(refund), "proposed");
    }

    static AuditEntry moved(Actor actor, String action, RefundState before, Refund after) {
        return new AuditEntry(
                actor,
                action,
                subject(after),
                Map.of("state", before.name()),
                facts(after),
                after.standing().words().isEmpty()
                        ? "as asked"
                        : after.standing().words());
    }

    private static Map<String, String> facts(Refund refund) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("state", refund.state().name());
        facts.put("way", refund.way().name());
        facts.put("amount", refund.amount().toString());
        facts.put("payment", refund.target().payment().toString());
        refund.standing().receipt().ifPresent(receipt -> facts.put("receipt", receipt.value()));
        return facts;
    }

    private static String subject(Refund refund) {
        return "refund:" + refund.id();
    }
}

package io.miadi.application.reconciliation.channel;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.hook.HookListener;
import io.miadi.application.hook.Hooks;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.reconciliation.LineSource;
import java.util.List;
import java.util.Map;

/**
 * Makes lines of confirmations. One from elsewhere than the provider's addresses, one about another account and one that cannot be
 * read make none: they stay as they came, stand in the audit log, and the provider's list of payments brings the money if there is any.
 */
public final class HearDirect implements HookListener {
    private static final Actor PROVIDER = new Actor.Provider("mpesa");

    private final DirectReader reader;
    private final String shortCode;
    private final HearLines lines;
    private final AuditLog audit;

    /** @param shortCode over which the practice collects */
    public HearDirect(DirectReader reader, String shortCode, HearLines lines, AuditLog audit) {
        this.reader = reader;
        this.shortCode = shortCode;
        this.lines = lines;
        this.audit = audit;
    }

    /** A question was answered when it came; it is kept, and nothing follows from it. */
    @Override
    public void hear(Hooks.Delivery delivery) {
        if (delivery.route() == Hooks.Route.CONFIRMATION) {
            confirmed(delivery);
        }
    }

    private void confirmed(Hooks.Delivery delivery) {
        if (!delivery.fromProvider()) {
            refuse(delivery, "not from an address of the provider");
            return;
        }
        switch (reader.read(delivery.body())) {
            case DirectReader.Reading.Unreadable(var reason) -> refuse(delivery, reason);
            case DirectReader.Reading.Told(var paidTo, var row) -> {
                if (paidTo.equals(shortCode)) {
                    lines.hear(LineSource.CONFIRMATION, List.of(row));
                } else {
                    refuse(delivery, "of another short code");
                }
            }
        }
    }

    private void refuse(Hooks.Delivery delivery, String cause) {
        audit.add(AuditEntry.fact(
                PROVIDER,
                "reconciliation.confirmation.refuse",
                "hook:" + delivery.hook().id(),
                Map.of("digest", delivery.digest(), "cause", cause),
                "reported by the provider"));
    }
}

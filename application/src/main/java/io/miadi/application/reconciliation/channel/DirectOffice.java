package io.miadi.application.reconciliation.channel;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.time.TimeRange;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows administrators how direct payments reach us, and lets them have the list fetched at once. */
public final class DirectOffice {
    private static final int MOST_GAPS = 20;

    private final UnitOfWork unitOfWork;
    private final DirectRegistrations registrations;
    private final PullProgress progress;
    private final Setting setting;
    private final AuditLog audit;
    private final InstantSource clock;

    public DirectOffice(
            UnitOfWork unitOfWork,
            DirectRegistrations registrations,
            PullProgress progress,
            Setting setting,
            AuditLog audit,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.registrations = registrations;
        this.progress = progress;
        this.setting = setting;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param isPulling whether the list of payments is fetched at all */
    public record Setting(String account, AnswerValidation.Policy wanted, boolean isPulling) {}

    /**
     * How things stand.
     *
     * @param registration what is registered, or the latest try
     * @param pull empty where the list was never fetched
     * @param gaps the latest times that were not fetched and can be no more
     */
    public record Standing(
            Setting setting,
            Optional<DirectRegistration> registration,
            Optional<PullProgress.State> pull,
            List<TimeRange> gaps) {}

    public Optional<Standing> show(Actor.Person actor) {
        if (!actor.role().isAtLeastAdmin()) {
            return Optional.empty();
        }
        return Optional.of(unitOfWork.run(() -> {
            look(actor, "reconciliation.direct.show");
            var account = setting.account();
            return new Standing(
                    setting,
                    registrations.latestDone(account).or(() -> registrations.latest(account)),
                    progress.find(account),
                    progress.gaps(account, MOST_GAPS));
        }));
    }

    public sealed interface Outcome {
        record Hastened() implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** No number is set for which M-Pesa would keep a list. */
        record NotPulling() implements Outcome {}
    }

    /** Has the list fetched at once. */
    public Outcome pullNow(Actor.Person actor) {
        if (!actor.role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed();
        }
        if (!setting.isPulling()) {
            return new Outcome.NotPulling();
        }
        return unitOfWork.run(() -> {
            look(actor, "reconciliation.pull");
            progress.hasten(setting.account(), clock.instant());
            return new Outcome.Hastened();
        });
    }

    private void look(Actor.Person actor, String action) {
        audit.add(AuditEntry.fact(actor, action, "account:" + setting.account(), Map.of(), "asked"));
    }
}

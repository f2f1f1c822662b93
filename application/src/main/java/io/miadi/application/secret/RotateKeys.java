package io.miadi.application.secret;

import io.miadi.application.UseCase;
import io.miadi.application.audit.AuditLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import java.util.List;
import java.util.Map;

/**
 * Puts a new key in the place of the primary one while the product serves (KEY-2): the key is added, made primary, and everything
 * sealed with older keys is sealed again in batches. Running it again after a crash finishes what was begun.
 *
 * <p>Older keys stay until somebody retires them with {@link Step#RETIRE}: a step that was under way during the renewal may have
 * sealed with the old key, and hashes and signatures cannot be made again from what is stored. Retire when the last value that
 * they made has expired; what is still sealed with them is sealed again first.
 */
public final class RotateKeys implements UseCase<RotateKeys.Command, RotateKeys.Outcome> {
    private static final int BATCH = 100;

    private final KeyCustody custody;
    private final List<SealedRows> sealed;
    private final UnitOfWork unitOfWork;
    private final AuditLog audit;

    public RotateKeys(KeyCustody custody, List<SealedRows> sealed, UnitOfWork unitOfWork, AuditLog audit) {
        this.custody = custody;
        this.sealed = List.copyOf(sealed);
        this.unitOfWork = unitOfWork;
        this.audit = audit;
    }

    public enum Step {
        /** Add a key and use it from now on. */
        RENEW,
        /** Forget the older keys. */
        RETIRE
    }

    public record Command(Actor actor, KeyPurpose purpose, Step step) {}

    /**
     * @param resealed values that were sealed again
     * @param retired keys that were forgotten
     */
    public record Outcome(int resealed, int retired) {}

    @Override
    public Outcome handle(Command command) {
        if (command.step() == Step.RENEW) {
            custody.add(command.purpose());
            custody.promoteNewest(command.purpose());
        }
        boolean sealing = command.purpose() == KeyPurpose.SEALING;
        int resealed = sealing ? sealed.stream().mapToInt(this::reseal).sum() : 0;
        int retired = command.step() == Step.RETIRE ? custody.retireOld(command.purpose()) : 0;
        var outcome = new Outcome(resealed, retired);
        unitOfWork.run(() -> note(command, outcome));
        return outcome;
    }

    /** A batch a transaction, so that no row stays locked for long. */
    private int reseal(SealedRows rows) {
        int total = 0;
        int batch = BATCH;
        while (batch == BATCH) {
            batch = unitOfWork.run(() -> rows.resealBatch(BATCH));
            total += batch;
        }
        return total;
    }

    private boolean note(Command command, Outcome outcome) {
        var facts = Map.of(
                "step", command.step().name(),
                "resealed", Integer.toString(outcome.resealed()),
                "retired", Integer.toString(outcome.retired()));
        audit.add(AuditEntry.fact(command.actor(), "keys.rotate", "keys:" + command.purpose(), facts, "asked"));
        return true;
    }
}

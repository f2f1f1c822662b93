package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Belief;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.Effect;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Stage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Stage 2 for what an attempt of ours is waiting for: our own reference and the exact amount, near the time at which we asked.
 * The callback was lost, or it came without a receipt.
 */
final class AttemptStage {
    /** Of several attempts for one due: one that nobody has ended yet, then the latest. The due is the same in any case. */
    private static final Comparator<OwnRecord> LIKELIEST = Comparator.<OwnRecord, Boolean>comparing(
                    attempt -> attempt.belief() == Belief.REFUSED)
            .thenComparing(attempt -> attempt.movement().at(), Comparator.reverseOrder())
            .thenComparing(OwnRecord::id);

    private final Book book;

    AttemptStage(Book book) {
        this.book = book;
    }

    /** @param at the moment at which all lines about those attempts have been reported */
    Optional<Decision> decide(Line line, Instant at) {
        var due = book.dues.byReference(line.traces().reference());
        if (due == null) {
            return Optional.empty();
        }
        var waiting = due.attempts().stream()
                .filter(attempt -> fits(line, attempt))
                .sorted(LIKELIEST)
                .toList();
        if (waiting.isEmpty() || hasRival(line, waiting)) {
            return Optional.empty();
        }
        return Optional.of(confirmed(line, waiting.getFirst(), due, at));
    }

    private boolean fits(Line line, OwnRecord attempt) {
        return attempt.providerId() == null
                && !book.isConfirmed(attempt)
                && attempt.account().equals(line.account())
                && ExactStage.agree(line, attempt)
                && book.windows.near(line, attempt);
    }

    private boolean hasRival(Line line, List<OwnRecord> waiting) {
        return book.lines.ofReference(line.traces().reference()).stream()
                .filter(other -> !other.id().equals(line.id()))
                .anyMatch(other -> waiting.stream().anyMatch(attempt -> fits(other, attempt)));
    }

    private Decision confirmed(Line line, OwnRecord attempt, OpenDue due, Instant at) {
        var kind = switch (attempt.belief()) {
            case SUCCEEDED -> MatchClass.MATCHED;
            case UNRESOLVED -> MatchClass.THEY_PAID_WE_PENDING;
            case REFUSED -> MatchClass.THEY_PAID_WE_FAILED;
        };
        var decision = Decision.of(Stage.OWN_REFERENCE, kind, line, at)
                .about(attempt)
                .with(Effect.pays(List.of(new Allocation(due.due().id(), book.pay(due, line, attempt, at)))));
        return kind == MatchClass.THEY_PAID_WE_FAILED ? decision : decision.confirmed();
    }
}

package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.Doubt;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Stage;
import java.time.Instant;
import java.util.List;

/** Stage 7 and the rest: amount and date identify almost nobody, so that what is found here is only ever shown to a person. */
final class AmountStage {
    private final Book book;

    AmountStage(Book book) {
        this.book = book;
    }

    Decision decide(Line line, Instant at) {
        var dues = near(line, at);
        if (dues.isEmpty()) {
            return Decision.of(Stage.REST, MatchClass.ORPHAN_EXTERNAL, line, at);
        }
        var ids = dues.stream().map(due -> due.due().id()).toList();
        boolean mutual = dues.size() == 1 && isOnly(line, dues.getFirst());
        var kind = mutual ? MatchClass.ORPHAN_EXTERNAL : MatchClass.AMBIGUOUS;
        return Decision.of(Stage.AMOUNT_AND_TIME, kind, line, at).because(Doubt.between(ids));
    }

    private List<OpenDue> near(Line line, Instant at) {
        var amount = line.movement().amount();
        var sent = line.movement().at();
        return book.dues
                .ofAmount(amount, book.windows.earliestDue(sent), book.windows.latestDue(sent))
                .filter(due -> due.mayBeUnpaid(at) && due.isLeft(amount, at))
                .limit(Doubt.MOST_RIVALS)
                .toList();
    }

    private boolean isOnly(Line line, OpenDue due) {
        var from = due.due().from();
        return book.lines
                .ofAmount(line.movement().amount(), book.windows.earliestLine(from), book.windows.latestLine(from))
                .allMatch(other -> other.id().equals(line.id()));
    }
}

package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.Doubt;
import io.miadi.domain.reconciliation.decision.Effect;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stage 4: the payer is known for the client, the amount is exact, and neither side has anybody else. What was open when the
 * money was sent counts, also if something else has paid it since: the client may have meant that, and paid it twice.
 */
final class PayerStage {
    private final Book book;

    PayerStage(Book book) {
        this.book = book;
    }

    /** @return empty if no client known for this payer wants exactly this amount */
    Optional<Decision> decide(Line line, Instant at) {
        var dues = wanted(line);
        if (dues.isEmpty()) {
            return Optional.empty();
        }
        var due = dues.getFirst();
        var rivals = rivals(line, due, at);
        if (dues.size() > 1 || !rivals.isEmpty() || !isFor(line, due, at) || isNamedExactly(due, at)) {
            var all = Stream.concat(dues.stream().map(it -> it.due().id()), rivals.stream())
                    .toList();
            return Optional.of(Decision.of(Stage.PAYER_IDENTITY, MatchClass.AMBIGUOUS, line, at)
                    .because(Doubt.between(all)));
        }
        return Optional.of(Decision.of(Stage.PAYER_IDENTITY, MatchClass.MATCHED, line, at)
                .with(Effect.pays(List.of(new Allocation(due.due().id(), book.pay(due, line, null, at)))))
                .confirmed());
    }

    private List<OpenDue> wanted(Line line) {
        return book.payers.clientsOf(line.traces().payer()).stream()
                .flatMap(client -> book.dues.ofClient(client).stream())
                .filter(due -> isFor(line, due, line.movement().at()))
                .toList();
    }

    private boolean isFor(Line line, OpenDue due, Instant at) {
        return book.windows.near(line, due) && due.isLeft(line.movement().amount(), at);
    }

    /** A line with the due's own reference comes first, whenever its own time comes. */
    private boolean isNamedExactly(OpenDue due, Instant at) {
        return book.lines.ofReference(due.due().reference()).stream().anyMatch(other -> isFor(other, due, at));
    }

    private List<String> rivals(Line line, OpenDue due, Instant at) {
        return book.payers.payersOf(due.due().client()).stream()
                .flatMap(payer -> book.lines.ofPayer(payer).stream())
                .filter(other -> !other.id().equals(line.id()))
                .filter(other -> isFor(other, due, at))
                .filter(other -> !namesAnother(other, due, at))
                .map(Line::id)
                .toList();
    }

    /** A line that names another due exactly is that one's. */
    private boolean namesAnother(Line line, OpenDue than, Instant at) {
        var named = book.dues.byReference(line.traces().reference());
        return named != null && named != than && isFor(line, named, at);
    }
}

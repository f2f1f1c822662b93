package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.Doubt;
import io.miadi.domain.reconciliation.decision.Effect;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stage 5 for one payment of a known payer over several dues of one client. Over several clients only a person allocates. */
final class CoverStage {
    private final Book book;

    CoverStage(Book book) {
        this.book = book;
    }

    /** @return empty if no set of dues of a client known for this payer adds up to the line */
    Optional<Decision> decide(Line line, Instant at) {
        var sent = line.movement().at();
        var covers = new ArrayList<List<OpenDue>>();
        for (var client : book.payers.clientsOf(line.traces().payer())) {
            var open = open(line, client);
            var found = CoverSearch.find(
                    line.movement().amount().minor(),
                    open,
                    due -> due.left(sent).minor(),
                    OpenDue.OLDEST);
            switch (found) {
                case CoverSearch.None<OpenDue> _ -> {}
                case CoverSearch.One<OpenDue>(var members) -> covers.add(members);
                case CoverSearch.Several<OpenDue> _ -> {
                    return Optional.of(doubtful(MatchClass.AMBIGUOUS, line, open, at));
                }
                case CoverSearch.Limit<OpenDue> _ -> {
                    return Optional.of(doubtful(MatchClass.SEARCH_LIMIT, line, open, at));
                }
            }
        }
        boolean paidSince = covers.stream()
                .flatMap(List::stream)
                .anyMatch(due -> !due.left(at).equals(due.left(sent)));
        if (covers.size() > 1 || paidSince) {
            var all = covers.stream().flatMap(List::stream).toList();
            return Optional.of(Decision.of(Stage.CLIENT_COVER, MatchClass.AMBIGUOUS, line, at)
                    .because(Doubt.between(ids(all))));
        }
        return covers.stream().findFirst().map(members -> confirmed(line, members, at));
    }

    private List<OpenDue> open(Line line, String client) {
        return book.dues.ofClient(client).stream()
                .filter(due -> book.windows.near(line, due))
                .filter(due -> due.due()
                        .amount()
                        .currency()
                        .equals(line.movement().amount().currency()))
                .filter(due -> !due.left(line.movement().at()).isZero())
                .toList();
    }

    private Decision confirmed(Line line, List<OpenDue> members, Instant at) {
        var allocations = members.stream()
                .sorted(OpenDue.OLDEST)
                .map(due -> allocate(line, due, at))
                .toList();
        return Decision.of(Stage.CLIENT_COVER, MatchClass.MATCHED, line, at)
                .with(Effect.pays(allocations))
                .confirmed();
    }

    private Allocation allocate(Line line, OpenDue due, Instant at) {
        Money whole = due.left(at);
        book.dues.receive(due, line.id(), line.movement().at(), whole);
        return new Allocation(due.due().id(), whole);
    }

    private static Decision doubtful(MatchClass kind, Line line, List<OpenDue> open, Instant at) {
        return Decision.of(Stage.CLIENT_COVER, kind, line, at)
                .because(new Doubt(Doubt.between(ids(open)).rivals(), oldestFirst(line, open, at)));
    }

    /** What the practice's policy would do; empty where it would leave a rest. */
    private static List<Allocation> oldestFirst(Line line, List<OpenDue> open, Instant at) {
        var rest = line.movement().amount();
        var suggestion = new ArrayList<Allocation>();
        for (var due : open) {
            if (!rest.isZero()) {
                var part = rest.min(due.left(at));
                suggestion.add(new Allocation(due.due().id(), part));
                rest = rest.minus(part);
            }
        }
        return rest.isZero() ? suggestion : List.of();
    }

    private static List<String> ids(List<OpenDue> dues) {
        return dues.stream().map(due -> due.due().id()).toList();
    }
}

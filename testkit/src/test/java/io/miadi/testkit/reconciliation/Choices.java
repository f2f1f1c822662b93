package io.miadi.testkit.reconciliation;

import io.miadi.domain.reconciliation.Belief;
import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts by plain search over everything, without an index or a stage, what a line could have been for. */
final class Choices {
    private final PracticeYear year;
    private final List<Decision> decisions;

    Choices(PracticeYear year) {
        this.year = year;
        this.decisions = Feeding.atOnce(year).decisions();
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** The dues of this payer's clients that a line of this amount could pay when it was sent. */
    List<String> dues(Line line) {
        return year.dues().stream()
                .filter(due -> fits(line, due))
                .filter(due -> !isPaid(due, line.movement().at()))
                .map(Due::id)
                .toList();
    }

    /** The lines of this due's payer that name nothing, and that no receipt of ours explains. */
    List<String> linesWithoutReference(String id) {
        var due = year.dues().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        return year.lines().stream()
                .filter(line -> line.movement().kind() == LineKind.PAYMENT)
                .filter(line -> fits(line, due))
                .filter(line -> !namesAnything(line))
                .filter(line -> year.records().stream()
                        .noneMatch(record -> line.traces().providerId() != null
                                && line.traces().providerId().equals(record.providerId())))
                .map(Line::id)
                .toList();
    }

    private boolean namesAnything(Line line) {
        var reference = line.traces().reference();
        return reference != null && year.dues().stream().anyMatch(due -> reference.equals(due.reference()));
    }

    private boolean fits(Line line, Due due) {
        var at = line.movement().at();
        var payer = line.traces().payer();
        return payer != null
                && payer.equals(year.phones().get(due.client()))
                && due.amount().equals(line.movement().amount())
                && !at.isBefore(due.from().minus(Duration.ofDays(1)))
                && !at.isAfter(due.from().plus(Duration.ofDays(30)));
    }

    private boolean isPaid(Due due, Instant at) {
        boolean closed = due.closed() != null && !due.closed().isAfter(at);
        boolean pushed = year.records().stream()
                .anyMatch(record -> due.id().equals(record.due())
                        && record.belief() == Belief.SUCCEEDED
                        && !record.movement().at().isAfter(at));
        return closed || pushed || decisions.stream().anyMatch(decision -> pays(decision, due, at));
    }

    private static boolean pays(Decision decision, Due due, Instant at) {
        return decision.effect().allocations().stream()
                        .anyMatch(
                                it -> it.due().equals(due.id()) && !it.amount().isZero())
                && decision.lines().stream()
                        .anyMatch(line -> !line.movement().at().isAfter(at)
                                && line.movement().at() != at);
    }
}

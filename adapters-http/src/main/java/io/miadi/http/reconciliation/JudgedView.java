package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.Decided;
import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.look.ShowReconciliation.Judged;
import io.miadi.domain.identity.Language;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Explanation;
import io.miadi.http.money.MoneyBody;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record of ours with every decision about it, each with the sentence that says why. */
record JudgedView(PlacedView record, List<DecisionView> decisions) {
    /**
     * @param automatic whether it holds without a person
     * @param at up to when everything had to be known for it
     */
    record DecisionView(
            long number,
            String stage,
            String code,
            boolean automatic,
            String rules,
            OffsetDateTime at,
            String sentence,
            List<LineView> lines) {}

    record LineView(
            String id, @Nullable String receipt, @Nullable String reference, MoneyBody amount, OffsetDateTime at) {}

    static JudgedView of(Judged judged, ZoneId zone, Language language) {
        var reference = judged.placed().reference().orElse("");
        return new JudgedView(
                PlacedView.of(judged.placed(), zone, language),
                judged.decisions().stream()
                        .map(decided -> view(decided, reference, zone))
                        .toList());
    }

    /** What a record of ours is given to is its own due. */
    private static DecisionView view(Decided decided, String reference, ZoneId zone) {
        var decision = decided.decision();
        var names = decision.effect().allocations().stream()
                .collect(Collectors.toMap(Allocation::due, _ -> reference, (one, _) -> one));
        var explanation = new Explanation(_ -> null, new RivalNames(names), Period.BOOKS);
        return new DecisionView(
                decided.number(),
                decision.stage().name(),
                decision.kind().name(),
                decision.automatic(),
                decided.rules(),
                decision.at().atZone(zone).toOffsetDateTime(),
                explanation.sentence(decision),
                decision.lines().stream().map(line -> view(line, zone)).toList());
    }

    private static LineView view(Line line, ZoneId zone) {
        return new LineView(
                line.id(),
                line.traces().providerId(),
                line.traces().reference(),
                MoneyBody.of(line.movement().amount()),
                line.movement().at().atZone(zone).toOffsetDateTime());
    }
}

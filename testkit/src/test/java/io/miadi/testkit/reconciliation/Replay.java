package io.miadi.testkit.reconciliation;

import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import java.util.List;
import java.util.stream.Collectors;

/** Decides again with nothing but what a decision names: its lines, its record, its dues, and whose the payers are. */
final class Replay {
    private Replay() {}

    static List<Decision> of(Decision decision, PracticeYear year) {
        var matcher = Changed.matcher();
        var dues = decision.effect().allocations().stream().map(Allocation::due).collect(Collectors.toSet());
        year.phones().forEach((client, phone) -> matcher.addPayer(phone, client));
        year.dues().stream().filter(due -> dues.contains(due.id())).forEach(matcher::add);
        if (decision.record() != null) {
            matcher.add(decision.record());
        }
        decision.lines().forEach(matcher::add);
        Changed.coverAll(year, matcher);
        return matcher.decisions();
    }
}

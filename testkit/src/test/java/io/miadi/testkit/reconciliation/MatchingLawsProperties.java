package io.miadi.testkit.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Stage;
import io.miadi.domain.reconciliation.matching.Matcher;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What changes nothing, and what may change only so much. */
final class MatchingLawsProperties {
    private static PracticeYear small(long seed) {
        return PracticeYear.of(seed, 60, 60, Dirt.heavy());
    }

    @Property(tries = 1000)
    @Tag("R13")
    @Label("R13 multiplying every amount leaves the matching unchanged")
    void scale_changes_nothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 1000) int times) {
        var year = small(seed);
        var scaled = Changed.matcher();
        new Changed(times, "").tell(year, scaled);
        Changed.coverAll(year, scaled);

        assertThat(scaled.report()).isEqualTo(Feeding.atOnce(year).report());
    }

    @Property(tries = 1000)
    @Label("another client's data at the same price decides nothing of mine and undoes nothing")
    void strangers_change_nothing(@ForAll long seed, @ForAll long other) {
        var year = small(seed);
        var together = Changed.matcher();
        new Changed(1, "").tell(year, together);
        new Changed(1, "OTHER").tell(small(other), together);
        Changed.coverAll(year, together);

        assertThat(automatic(together, id -> !id.startsWith("OTHER")))
                .isEqualTo(automatic(Feeding.atOnce(year), _ -> true));
    }

    @Property(tries = 1000)
    @Tag("R8")
    @Label("R8 whoever is matched by their number had one due of that amount to pay, and their due one such line")
    void known_payers_had_no_choice(@ForAll long seed) {
        var choices = new Choices(small(seed));
        for (var decision : choices.decisions()) {
            if (decision.automatic() && decision.stage() == Stage.PAYER_IDENTITY) {
                var due = decision.effect().allocations().getFirst().due();
                assertThat(choices.dues(decision.lines().getFirst())).containsExactly(due);
                assertThat(choices.linesWithoutReference(due))
                        .containsExactly(decision.lines().getFirst().id());
            }
        }
    }

    @Property(tries = 1000)
    @Tag("R9")
    @Label("R9 what was decided stays decided, whatever comes later")
    void decisions_stay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int days) {
        var year = small(seed);
        var matcher = Changed.matcher();
        new Changed(1, "").tell(year, matcher);
        matcher.cover(
                Rows.ACCOUNT,
                new TimeRange(
                        PracticeYear.START.minus(Duration.ofDays(1)), PracticeYear.START.plus(Duration.ofDays(days))));
        List<Decision> early = matcher.decisions();
        new Changed(1, "LATE").tell(small(seed + 1), matcher);
        Changed.coverAll(year, matcher);

        assertThat(matcher.decisions()).containsAll(early);
    }

    @Property(tries = 1000)
    @Tag("R7")
    @Label("R7 without coverage nothing is missing")
    void less_coverage_only_waits(@ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int days) {
        var year = small(seed);
        var matcher = Changed.matcher();
        new Changed(1, "").tell(year, matcher);
        var until = PracticeYear.START.plus(Duration.ofDays(days));
        matcher.cover(Rows.ACCOUNT, new TimeRange(PracticeYear.START.minus(Duration.ofDays(1)), until));
        var all = Feeding.atOnce(year).report().records();

        matcher.report().records().forEach((record, kind) -> {
            if (kind == MatchClass.MISSING_EXTERNAL) {
                assertThat(all).containsEntry(record, MatchClass.MISSING_EXTERNAL);
            }
        });
    }

    @Property(tries = 1000)
    @Tag("R10")
    @Label("R10 a decision without a person follows again from its own members alone")
    void decisions_replay(@ForAll long seed) {
        var year = small(seed);
        for (var decision : Feeding.atOnce(year).decisions()) {
            if (decision.automatic() && decision.stage() != Stage.REST && !isSecond(decision)) {
                assertThat(Replay.of(decision, year)).as("replayed").contains(decision);
            }
        }
    }

    /** Another row under an id is a duplicate of one that is not its member. */
    private static boolean isSecond(Decision decision) {
        return decision.kind() == MatchClass.DUPLICATE_ROW;
    }

    private static Map<String, List<Allocation>> automatic(Matcher matcher, Function<String, Boolean> mine) {
        return matcher.decisions().stream()
                .filter(Decision::automatic)
                .flatMap(decision -> decision.lines().stream().map(line -> Map.entry(line.id(), decision)))
                .filter(entry -> mine.apply(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().effect().allocations(),
                        (first, _) -> first,
                        TreeMap::new));
    }
}

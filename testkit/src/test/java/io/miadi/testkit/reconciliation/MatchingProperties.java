package io.miadi.testkit.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.matching.Matcher;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

final class MatchingProperties {
    private static PracticeYear small(long seed) {
        return PracticeYear.of(seed, 60, 60, Dirt.heavy());
    }

    @Property(tries = 1000)
    @Tag("R7")
    @Label("R7 no decision without a person gives money to the wrong due")
    void automatic_decisions_are_right(@ForAll long seed) {
        var year = small(seed);

        assertThat(year.truth().wrong(Feeding.atOnce(year).decisions())).isEmpty();
    }

    @Property(tries = 1000)
    @Tag("R1")
    @Label("R1 every line and every record of ours is in exactly one class")
    void everything_is_in_one_class(@ForAll long seed) {
        var year = small(seed);
        var report = Feeding.atOnce(year).report();

        assertThat(report.lines().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        year.lines().stream().map(line -> line.id()).toList());
        assertThat(report.records().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        year.records().stream().map(record -> record.id()).toList());
        assertThat(report.lines().values()).doesNotContain(MatchClass.PROVISIONAL, MatchClass.PARTIAL);
    }

    @Property(tries = 1000)
    @Tag("R2")
    @Label("R2 a line pays in one decision only")
    void a_line_pays_once(@ForAll long seed) {
        var seen = new HashMap<String, Decision>();
        for (var decision : Feeding.atOnce(small(seed)).decisions()) {
            for (var line : decision.lines()) {
                assertThat(seen.put(line.id(), decision)).as(line.id()).isNull();
            }
        }
    }

    @Property(tries = 1000)
    @Tag("R3")
    @Label("R3 what is allocated and what is not add up to what was reported")
    void nothing_vanishes(@ForAll long seed) {
        for (var decision : Feeding.atOnce(small(seed)).decisions()) {
            long allocated = decision.effect().allocations().stream()
                    .mapToLong(it -> it.amount().minor())
                    .sum();
            assertThat(allocated + decision.unapplied().minor())
                    .isEqualTo(decision.reported().minor());
        }
    }

    @Property(tries = 1000)
    @Tag("R4")
    @Label("R4 the order of arrival makes no difference")
    void order_makes_no_difference(@ForAll long seed, @ForAll long order) {
        var year = small(seed);

        assertThat(said(Feeding.shuffled(year, order))).isEqualTo(said(Feeding.atOnce(year)));
    }

    @Property(tries = 1000)
    @Tag("R5")
    @Label("R5 the same lines again add nothing")
    void lines_again_add_nothing(@ForAll long seed) {
        var year = small(seed);
        var matcher = Feeding.atOnce(year);
        var before = matcher.decisions();
        year.lines().forEach(matcher::add);

        assertThat(matcher.decisions()).isEqualTo(before);
    }

    @Property(tries = 1000)
    @Tag("R6")
    @Label("R6 a year read at once and the same year as it happened say the same")
    void pieces_make_no_difference(@ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int hours) {
        var year = small(seed);

        assertThat(said(Feeding.asItHappens(year, Duration.ofHours(hours)))).isEqualTo(said(Feeding.atOnce(year)));
    }

    private static Map<String, List<Object>> said(Matcher matcher) {
        var said = new HashMap<String, List<Object>>();
        var classes = matcher.report().lines();
        for (var decision : matcher.decisions()) {
            for (var line : decision.lines()) {
                List<Allocation> allocations = decision.effect().allocations();
                said.put(line.id(), List.of(decision.stage(), classes.get(line.id()), allocations, decision.doubt()));
            }
        }
        return said;
    }
}

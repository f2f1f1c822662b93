package io.miadi.testkit.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.reconciliation.decision.MatchClass;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import net.jqwik.api.Reporter;
import net.jqwik.api.Tag;

/** A whole year of a practice with one price: how much is decided without a person, always beside how much of it is wrong. */
final class SoundnessProperties {
    private static final int SESSIONS = 200_000;
    private static final double LEAST_SHARE = 0.985;

    @Example
    @Tag("R7")
    @Label("R7 of a year of 200,000 sessions no automatic decision is wrong, and 98.5 % of the lines need no person")
    void a_year_is_sound(Reporter reporter) {
        var year = PracticeYear.of(2026, SESSIONS, 365, Dirt.usual());
        var matcher = Feeding.atOnce(year);
        var truth = year.truth();
        var automatic = truth.automatic(matcher.decisions());
        double share = automatic.size() / (double) truth.payments().size();
        int wrong = truth.wrong(matcher.decisions()).size();

        reporter.publishValue(
                "lines of payments", Integer.toString(truth.payments().size()));
        reporter.publishValue("wrong automatic decisions", Integer.toString(wrong));
        reporter.publishValue("share without a person", Double.toString(share));
        reporter.publishValue(
                "by class", byClass(truth, matcher.report().lines()).toString());
        assertThat(wrong).isZero();
        assertThat(share).isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    private static Map<MatchClass, Integer> byClass(Truth truth, Map<String, MatchClass> lines) {
        var counts = new EnumMap<MatchClass, Integer>(MatchClass.class);
        truth.payments().keySet().forEach(line -> counts.merge(lines.get(line), 1, Integer::sum));
        return counts;
    }
}

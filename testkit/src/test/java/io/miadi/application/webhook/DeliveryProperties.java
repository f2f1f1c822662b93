package io.miadi.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.testkit.webhook.ScriptedReceiver.Turn;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two nodes, a receiver that fails, is slow, is silent or repeats itself, and administrators in between. */
class DeliveryProperties {
    private static final int MOST_STEPS = 30;
    /** One less than would be given up for good, counted over all. */
    private static final int MOST_TROUBLES = 9;

    @Property(tries = 1_000)
    void every_event_arrives_at_least_once_under_one_id_with_a_good_signature(
            @ForAll("steps") List<ToldHistory.Step> steps,
            @ForAll("troubles") List<Turn> troubles,
            @ForAll("steps") List<ToldHistory.Step> meanwhile) {
        var history = new ToldHistory(troubles, meanwhile);
        steps.forEach(history::take);
        history.calmDown();
        assertThat(history.arrived()).containsAll(history.announced());
        assertThat(history.flaws()).isEmpty();
    }

    @Property(tries = 1_000)
    void where_every_answer_is_heard_nothing_arrives_twice(
            @ForAll("quietSteps") List<ToldHistory.Step> steps,
            @ForAll("quietSteps") List<ToldHistory.Step> meanwhile) {
        var history = new ToldHistory(List.of(), meanwhile);
        steps.forEach(history::take);
        history.calmDown();
        assertThat(history.arrived()).containsExactlyInAnyOrderElementsOf(history.announced());
    }

    @Provide
    Arbitrary<List<ToldHistory.Step>> steps() {
        return Arbitraries.of(ToldHistory.Step.class).list().ofMaxSize(MOST_STEPS);
    }

    /** Without replays, and without a wait that outlasts a lease. */
    @Provide
    Arbitrary<List<ToldHistory.Step>> quietSteps() {
        return Arbitraries.of(
                        ToldHistory.Step.ANNOUNCE,
                        ToldHistory.Step.FIRST_NODE,
                        ToldHistory.Step.SECOND_NODE,
                        ToldHistory.Step.MOMENT,
                        ToldHistory.Step.ROTATE,
                        ToldHistory.Step.PAUSE,
                        ToldHistory.Step.RESUME)
                .list()
                .ofMaxSize(MOST_STEPS);
    }

    @Provide
    Arbitrary<List<Turn>> troubles() {
        return Arbitraries.<Turn>of(
                        new Turn.Answers(500),
                        new Turn.Answers(410),
                        new Turn.Answers(302),
                        new Turn.Lost(),
                        new Turn.TakesInSilence(),
                        new Turn.SenderDies(),
                        new Turn.Answers(204))
                .list()
                .ofMaxSize(MOST_TROUBLES);
    }
}

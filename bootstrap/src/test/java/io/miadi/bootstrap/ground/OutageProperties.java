package io.miadi.bootstrap.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** The database goes away in the middle of a change. */
class OutageProperties {
    private static final int MORE_THAN_A_CALLBACK_TAKES = 30;

    private static final GroundedPractice PRACTICE = new GroundedPractice();

    @AfterContainer
    static void stop() {
        PRACTICE.close();
    }

    @Property(tries = 200)
    @Tag("P73")
    @Label("P73 a database that fails before any statement of a settlement leaves no part of it, and it is done later")
    void a_settlement_is_whole_or_absent(
            @ForAll @IntRange(min = 1, max = MORE_THAN_A_CALLBACK_TAKES) int statement,
            @ForAll boolean isPaid,
            @ForAll boolean isSecondTry) {
        var whole = uninterrupted(isPaid);
        var session = PRACTICE.approved().id();
        if (isSecondTry) {
            PRACTICE.ask(session);
            PRACTICE.hear(session, false);
        }
        PRACTICE.ask(session);
        PRACTICE.store(session, isPaid);
        var before = PRACTICE.footprint();
        PRACTICE.wire().cutBefore(statement);
        PRACTICE.workThroughAnOutage();
        boolean isCut = !PRACTICE.wire().mend();
        var left = PRACTICE.footprint().since(before);
        assertThat(left).isIn(isCut ? List.of(Footprint.NONE, whole) : List.of(whole));
        PRACTICE.wait(Duration.ofMinutes(1));
        assertThat(PRACTICE.work()).isTrue();
        assertThat(PRACTICE.footprint().since(before)).isEqualTo(whole);
    }

    private static Footprint uninterrupted(boolean isPaid) {
        var session = PRACTICE.approved().id();
        PRACTICE.ask(session);
        PRACTICE.store(session, isPaid);
        var before = PRACTICE.footprint();
        assertThat(PRACTICE.work()).isTrue();
        var whole = PRACTICE.footprint().since(before);
        assertThat(whole).isNotEqualTo(Footprint.NONE);
        return whole;
    }
}

package io.miadi.simulators.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class VirtualTimelineTest {
    private static final Instant START = Instant.parse("2026-10-05T07:15:30Z");
    private final VirtualTimeline timeline = new VirtualTimeline(START);
    private final ArrayList<String> ran = new ArrayList<>();

    @Test
    void nothing_runs_until_time_moves() {
        timeline.after(Duration.ZERO, () -> ran.add("now"));
        assertThat(ran).isEmpty();
        timeline.advance(Duration.ZERO);
        assertThat(ran).containsExactly("now");
    }

    @Test
    void tasks_run_in_the_order_of_their_time_and_then_of_asking() {
        timeline.after(Duration.ofSeconds(2), () -> ran.add("third"));
        timeline.after(Duration.ofSeconds(1), () -> ran.add("first"));
        timeline.after(Duration.ofSeconds(1), () -> ran.add("second"));
        timeline.advance(Duration.ofSeconds(2));
        assertThat(ran).containsExactly("first", "second", "third");
    }

    @Test
    void a_task_sees_its_own_time_and_what_it_asks_for_runs_in_the_same_step() {
        timeline.after(
                Duration.ofSeconds(1),
                () -> timeline.after(
                        Duration.ofSeconds(1), () -> ran.add(timeline.instant().toString())));
        timeline.advance(Duration.ofSeconds(5));
        assertThat(ran).containsExactly("2026-10-05T07:15:32Z");
        assertThat(timeline.instant()).isEqualTo(START.plusSeconds(5));
    }
}

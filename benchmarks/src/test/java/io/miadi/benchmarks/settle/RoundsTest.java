package io.miadi.benchmarks.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.benchmarks.ground.BenchDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small rounds of the real comparison; how long they take is not looked at. */
class RoundsTest {
    @Test
    void either_side_confirms_its_sessions_however_they_take_turns() {
        try (var database = BenchDatabase.start()) {
            var rounds = new Rounds(database, List.of(20, 20, 20, 20));
            assertThat(rounds.floor().callbacks()).isEqualTo(20);
            assertThat(rounds.product().callbacks()).isEqualTo(20);
            assertThat(rounds.floor().callbacks()).isEqualTo(20);
            assertThat(rounds.tail(50, 5).times().getTotalCount()).isEqualTo(15);
        }
    }
}

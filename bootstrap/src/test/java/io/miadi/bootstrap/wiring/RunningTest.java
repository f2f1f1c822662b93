package io.miadi.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTest {
    private final List<String> ended = new ArrayList<>();
    private final Running running = new Running();

    @Test
    void parts_end_in_the_reverse_order_of_their_start() {
        running.atEnd(() -> ended.add("database"));
        running.atEnd(() -> ended.add("workers"));
        running.atEnd(() -> ended.add("server"));
        running.close();
        assertThat(ended).containsExactly("server", "workers", "database");
    }

    @Test
    void a_part_that_cannot_be_ended_keeps_none_of_the_others_from_ending() {
        running.atEnd(() -> ended.add("database"));
        running.atEnd(() -> {
            throw new IllegalArgumentException("stuck");
        });
        running.atEnd(() -> ended.add("server"));
        assertThatThrownBy(running::close)
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .satisfies(stuck -> assertThat(stuck).hasMessage("stuck")));
        assertThat(ended).containsExactly("server", "database");
    }

    @Test
    void a_part_ends_once() {
        running.atEnd(() -> ended.add("database"));
        running.close();
        running.close();
        assertThat(ended).containsExactly("database");
    }
}

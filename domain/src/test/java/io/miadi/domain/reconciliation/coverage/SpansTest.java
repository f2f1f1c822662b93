package io.miadi.domain.reconciliation.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {
    private static TimeRange range(int from, int to) {
        return new TimeRange(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    }

    @Test
    void ranges_that_touch_become_one() {
        assertThat(Spans.union(List.of(range(5, 9), range(1, 3), range(3, 5))).ranges())
                .containsExactly(range(1, 9));
    }

    @Test
    void a_hole_divides_a_range() {
        assertThat(Spans.union(List.of(range(1, 9))).minus(List.of(range(3, 5))).ranges())
                .containsExactly(range(1, 3), range(5, 9));
    }

    @Test
    void two_spans_with_a_gap_do_not_enclose_what_spans_it() {
        var spans = Spans.union(List.of(range(1, 3), range(4, 9)));
        assertThat(spans.encloses(range(2, 5))).isFalse();
        assertThat(spans.encloses(range(4, 9))).isTrue();
    }

    @Test
    void an_account_is_complete_from_a_moment_to_the_end_of_its_span() {
        var coverage = Coverage.NONE.with("600984", Spans.union(List.of(range(1, 3), range(4, 9))));
        assertThat(coverage.completeUntil("600984", Instant.ofEpochSecond(2))).contains(Instant.ofEpochSecond(3));
        assertThat(coverage.completeUntil("600984", Instant.ofEpochSecond(3))).isEmpty();
        assertThat(coverage.completeUntil("174379", Instant.ofEpochSecond(2))).isEmpty();
    }
}

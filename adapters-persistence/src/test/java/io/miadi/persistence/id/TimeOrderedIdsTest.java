package io.miadi.persistence.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00.123Z");

    @Test
    void an_id_is_of_version_7_and_tells_its_millisecond() {
        var id = new TimeOrderedIds(InstantSource.fixed(NOW), new SecureRandom()).next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void ids_of_one_millisecond_rise_even_beyond_what_the_counter_holds() {
        var ids = new TimeOrderedIds(InstantSource.fixed(NOW), new SecureRandom());
        var made = IntStream.range(0, 10_000).mapToObj(i -> ids.next()).toList();
        assertThat(made.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ids_rise_when_the_clock_steps_back() {
        var times = new ArrayList<>(List.of(NOW, NOW.minusSeconds(5), NOW.minusSeconds(4)));
        var ids = new TimeOrderedIds(times::removeFirst, new SecureRandom());
        assertThat(List.of(
                        ids.next().toString(), ids.next().toString(), ids.next().toString()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void no_two_threads_get_the_same_id() {
        var ids = new TimeOrderedIds(InstantSource.fixed(NOW), new SecureRandom());
        var seen = ConcurrentHashMap.<UUID>newKeySet();
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8)
                    .forEach(i -> threads.submit(() -> IntStream.range(0, 1_000).forEach(n -> seen.add(ids.next()))));
        }
        assertThat(seen).hasSize(8_000);
    }
}

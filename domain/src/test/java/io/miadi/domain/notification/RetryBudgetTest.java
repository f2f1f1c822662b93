package io.miadi.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryBudgetTest {
    private static final RetryBudget VECTORS = new RetryBudget(Duration.ofSeconds(30), Duration.ofHours(1), 8);

    @ParameterizedTest
    @CsvSource({
        "1, 25109, 56920, 71890, 36171, 281409",
        "2, 21375, 18777, 4783, 239195, 402981",
        "1001, 13155, 26016, 32760, 210903, 465690"
    })
    void the_pause_of_a_message_is_always_the_same(long id, long n1, long n2, long n3, long n4, long n5) {
        var pauses = IntStream.rangeClosed(1, 5)
                .mapToLong(n -> VECTORS.pause(id, n).toMillis())
                .toArray();
        assertThat(pauses).containsExactly(n1, n2, n3, n4, n5);
    }

    @Test
    void ceilings_double_up_to_the_cap() {
        var budget = Category.TRANSACTIONAL.budget();
        assertThat(IntStream.rangeClosed(1, 9).mapToLong(n -> budget.ceiling(n).toSeconds()))
                .containsExactly(15L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
        assertThat(budget.allowsAfter(9)).isTrue();
        assertThat(budget.allowsAfter(10)).isFalse();
    }
}

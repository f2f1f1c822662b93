package io.miadi.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IDEM-1. */
class IdempotencyKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"01900000-0000-7000-8000-000000000001", "0123456789abcdef", "!#$%&'()*+,-./:;<"})
    void a_long_enough_visible_text_is_a_key_quoted_or_not(String text) {
        assertThat(IdempotencyKey.parse(text)).contains(new IdempotencyKey(text));
        assertThat(IdempotencyKey.parse('"' + text + '"')).contains(new IdempotencyKey(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "\"\"",
                "0123456789abcde",
                "0123456789 abcdef",
                "0123456789\tabcdef",
                "0123456789abcdeé",
                "\"0123456789abcdef"
            })
    void anything_else_is_none(String text) {
        assertThat(IdempotencyKey.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256})
    void the_longest_has_255_characters(int length) {
        assertThat(IdempotencyKey.parse("k".repeat(length)).isPresent()).isEqualTo(length == 255);
    }
}

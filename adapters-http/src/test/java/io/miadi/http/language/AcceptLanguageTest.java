package io.miadi.http.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.domain.identity.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptLanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                      | EN",
                "sw                     | SW",
                "SW-ke                  | SW",
                "en, sw                 | EN",
                "en;q=0.5, sw;q=0.8     | SW",
                "sw;q=0, en             | EN",
                "fr, *;q=0.1            | EN",
                "fr                     | EN",
                "swe                    | EN",
                "sw;q=rubbish           | EN",
                "sw;q=0.123456789       | EN",
                "sw;q=1.0.0             | EN",
                ";;,,;q=                | EN",
            })
    void the_best_match_is_spoken(@Nullable String header, Language expected) {
        assertThat(AcceptLanguage.preferred(header, Language.EN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-               | SW",
                "*               | SW",
                "fr              | SW",
                "sw;q=0          | SW",
                "en              | EN",
                "*;q=0.1, en     | EN",
            })
    void somebody_who_asks_for_nothing_that_is_spoken_here_reads_their_own(@Nullable String header, Language expected) {
        assertThat(AcceptLanguage.preferred(header, Language.SW)).isEqualTo(expected);
    }

    @Test
    void a_wording_has_both_languages_and_fills_both() {
        var wording = new Wording("{0} of {1}", "{0} kati ya {1}").with(2, 3);
        assertThat(wording.in(Language.EN)).isEqualTo("2 of 3");
        assertThat(wording.in(Language.SW)).isEqualTo("2 kati ya 3");
        assertThatThrownBy(() -> new Wording("Hello", " ")).isInstanceOf(IllegalArgumentException.class);
    }
}

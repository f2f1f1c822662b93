package io.miadi.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

@Tag("P14")
class ReferenceProperties {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property
    @Label("P14 a reference fits the provider's twelve characters and is read back however it is typed")
    void a_reference_is_read_back(@ForAll("references") Reference reference) {
        var text = reference.value();
        assertThat(text).hasSizeLessThanOrEqualTo(12).matches("MD-[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(Reference.parse(text)).contains(reference);
        assertThat(Reference.parse(text.toLowerCase(Locale.ROOT).replace("-", " ")))
                .contains(reference);
        assertThat(Reference.parse(text.replace('0', 'O').replace('1', 'l'))).contains(reference);
    }

    @Property
    @Label("P14 one wrong character is always noticed")
    void one_wrong_character_is_noticed(
            @ForAll("references") Reference reference,
            @ForAll @IntRange(min = 3, max = 10) int at,
            @ForAll @IntRange(max = 31) int to) {
        var wrong = new StringBuilder(reference.value());
        wrong.setCharAt(at, ALPHABET.charAt(to));
        boolean same = wrong.toString().equals(reference.value());
        assertThat(Reference.parse(wrong.toString()).isPresent()).isEqualTo(same);
    }

    @Property
    @Label("P14 two neighbours that changed places are always noticed")
    void swapped_neighbours_are_noticed(
            @ForAll("references") Reference reference, @ForAll @IntRange(min = 3, max = 9) int at) {
        var swapped = new StringBuilder(reference.value());
        swapped.setCharAt(at, reference.value().charAt(at + 1));
        swapped.setCharAt(at + 1, reference.value().charAt(at));
        boolean same = swapped.toString().equals(reference.value());
        assertThat(Reference.parse(swapped.toString()).isPresent()).isEqualTo(same);
    }

    @Property
    @Label("P14 no text is taken for a reference that is not one")
    void parse_never_guesses(@ForAll @CharRange(from = ' ', to = 'z') String text) {
        Reference.parse(text)
                .ifPresent(found -> assertThat(found.value().substring(3))
                        .isEqualTo(text.toUpperCase(Locale.ROOT)
                                .replaceAll("[ -]", "")
                                .substring(2)
                                .replace('O', '0')
                                .replaceAll("[IL]", "1")));
    }

    @Provide
    Arbitrary<Reference> references() {
        return Arbitraries.longs().map(seed -> Reference.random(new SplittableRandom(seed)));
    }
}

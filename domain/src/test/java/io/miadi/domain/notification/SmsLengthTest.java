package io.miadi.domain.notification;

import static io.miadi.domain.notification.SmsLength.Encoding.GSM_7;
import static io.miadi.domain.notification.SmsLength.Encoding.UCS_2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SmsLengthTest {
    static Stream<Arguments> vectors() {
        return Stream.of(
                of("", GSM_7, 0),
                of(times("a", 160), GSM_7, 160),
                of(times("a", 161), GSM_7, 153, 8),
                of(times("a", 306), GSM_7, 153, 153),
                of(times("a", 307), GSM_7, 153, 153, 1),
                of(times("a", 460), GSM_7, 153, 153, 153, 1),
                of(times("€", 80), GSM_7, 160),
                of(times("€", 81), GSM_7, 152, 10),
                of(times("a", 158) + "€", GSM_7, 160),
                of(times("a", 159) + "€", GSM_7, 153, 8),
                of(times("a", 152) + "€" + times("a", 151), GSM_7, 152, 153),
                of(times("a", 152) + "€" + times("a", 152), GSM_7, 152, 153, 1),
                of(times("€", 152), GSM_7, 152, 152),
                of(times("€", 153), GSM_7, 152, 152, 2),
                of(times("à", 160), GSM_7, 160),
                of(times("Δ", 160), GSM_7, 160),
                of(times("ç", 70), UCS_2, 70),
                of(times("ç", 71), UCS_2, 67, 4),
                of(times("ÿ", 135), UCS_2, 67, 67, 1),
                of("’" + times("a", 69), UCS_2, 70),
                of("’" + times("a", 70), UCS_2, 67, 4),
                of(times("😀", 35), UCS_2, 70),
                of(times("😀", 36), UCS_2, 66, 6),
                of(times("a", 66) + "😀" + times("a", 66), UCS_2, 66, 67, 1),
                of(times("a", 67) + "😀" + times("a", 65), UCS_2, 67, 67),
                of(times("a", 159) + "\n", GSM_7, 160),
                of(times("a", 159) + "\r\n", GSM_7, 153, 8),
                of(times("a", 159) + "\f", GSM_7, 153, 8),
                of("a\tb", UCS_2, 3),
                of("KSh 3,500.00", GSM_7, 12));
    }

    private static Arguments of(String text, SmsLength.Encoding encoding, Integer... sizes) {
        return Arguments.of(text, new SmsLength(encoding, List.of(sizes)));
    }

    private static String times(String text, int count) {
        return text.repeat(count);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_text_is_counted_in_units_that_are_never_split(String text, SmsLength length) {
        assertThat(SmsLength.of(text)).isEqualTo(length);
    }

    @Test
    void one_letter_of_a_name_doubles_the_parts() {
        var text =
                "Habari %s, unakumbushwa kikao chako kesho saa 9:00 asubuhi, Kilimani Wellness. Jibu 1 kuthibitisha au 2"
                        + " kubadilisha. Kusitisha: STOP";
        assertThat(SmsLength.of(text.formatted("Jane"))).isEqualTo(new SmsLength(GSM_7, List.of(134)));
        assertThat(SmsLength.of(text.formatted("Zoë"))).isEqualTo(new SmsLength(UCS_2, List.of(67, 66)));
    }

    @Test
    void plain_punctuation_brings_a_text_back_into_the_small_alphabet() {
        var text = SmsPunctuation.plain("“Habari” – kesho saa 3…");
        assertThat(text).isEqualTo("\"Habari\" - kesho saa 3...");
        assertThat(SmsLength.of(text)).isEqualTo(new SmsLength(GSM_7, List.of(25)));
        assertThat(SmsPunctuation.plain("Dr O’Brien\u00A0will see you")).isEqualTo("Dr O'Brien will see you");
    }
}

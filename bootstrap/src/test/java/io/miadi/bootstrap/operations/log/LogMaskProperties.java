package io.miadi.bootstrap.operations.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.config.Config.LogFormat;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever is logged, in whatever part of a line: read as it leaves the encoder. */
class LogMaskProperties {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String HEX = "0123456789abcdef";
    private static final String BASE64 = LETTERS + LETTERS.toUpperCase(Locale.ROOT) + "0123456789-_";

    @Property(tries = 1_000)
    @Tag("P47")
    @Tag("K25")
    @Label("P47 no phone number appears unmasked in any log line")
    void a_number_in_any_spelling_is_masked(
            @ForAll LogFormat format, @ForAll("numbers") Spelt number, @ForAll("surroundings") Around around) {
        var line = LoggedLine.everywhere(format, around.of(number.spelling()));
        assertThat(line.replaceAll("[ -]", "")).doesNotContain(number.national());
        assertThat(line).contains("ERROR", "•••••");
    }

    @Property(tries = 1_000)
    @Tag("P47")
    @Tag("K25")
    @Label("P47 no phone number appears unmasked in any log line: as a number")
    void a_number_given_as_a_figure_is_masked(@ForAll LogFormat format, @ForAll("nationals") String national) {
        long figure = Long.parseLong("254" + national);
        var line = LoggedLine.written(
                format, logger -> logger.atInfo().addKeyValue("figure", figure).log("figure {}", figure));
        assertThat(line).contains("figure", "•••••").doesNotContain(national);
    }

    @Property(tries = 1_000)
    @Tag("P48")
    @Tag("K25")
    @Label("P48 no PIN, card number or password is ever stored or logged")
    void what_a_person_keeps_to_themselves_is_masked(
            @ForAll LogFormat format, @ForAll("passwords") String password, @ForAll("cards") String card) {
        var line = LoggedLine.everywhere(format, "password=" + password + " card " + card)
                + LoggedLine.everywhere(format, "{\"password\":\"" + password + "\"}")
                + LoggedLine.written(
                        format,
                        logger -> logger.atInfo()
                                .addKeyValue("mpesaPin", password)
                                .log("pin"));
        assertThat(line).contains("card", "***").doesNotContain(password);
        assertThat(line.replaceAll("[ -]", "")).doesNotContain(card.replaceAll("[ -]", ""));
    }

    @Property(tries = 1_000)
    @Tag("P48")
    @Tag("K25")
    @Label("P48 no PIN, card number or password is ever stored or logged: PIN")
    void a_pin_beside_its_name_is_masked(@ForAll LogFormat format, @ForAll("pins") String pin) {
        var line = LoggedLine.everywhere(format, "the PIN is " + pin) + LoggedLine.everywhere(format, "pin=" + pin);
        assertThat(line.replaceAll("\\d\\d:\\d\\d:\\d\\d\\.\\d+|LogMaskProperties.java:\\d+|\"time\":\"[^\"]*\"", ""))
                .doesNotContainPattern("(?i)pin(=| is )" + pin);
    }

    @Property(tries = 1_000)
    @Tag("P49")
    @Tag("K25")
    @Label("P49 no access token or secret is ever returned or logged")
    void a_token_of_any_kind_is_masked(
            @ForAll LogFormat format, @ForAll("tokens") String token, @ForAll("surroundings") Around around) {
        assertThat(LoggedLine.everywhere(format, around.of(token)))
                .contains("ERROR", "***")
                .doesNotContain(token);
    }

    @Property(tries = 1_000)
    @Tag("P49")
    @Tag("K25")
    @Label("P49 no access token or secret is ever returned or logged: credentials")
    void a_credential_behind_its_name_is_masked(@ForAll LogFormat format, @ForAll("passwords") String secret) {
        var line = LoggedLine.everywhere(format, "Authorization: Bearer " + secret)
                + LoggedLine.everywhere(format, "{\"access_token\": \"" + secret + "\", \"expires_in\": \"3599\"}")
                + LoggedLine.everywhere(format, "postgresql://miadi:" + secret + "@127.0.0.1/miadi");
        assertThat(line).contains("expires_in", "***").doesNotContain(secret);
    }

    record Spelt(String spelling, String national) {}

    record Around(String before, String after) {
        String of(String text) {
            return before + text + after;
        }
    }

    @Provide
    Arbitrary<String> nationals() {
        return Combinators.combine(Arbitraries.of("7", "1"), digits(8)).as((first, rest) -> first + rest);
    }

    @Provide
    Arbitrary<Spelt> numbers() {
        return Combinators.combine(
                        nationals(),
                        Arbitraries.of("254", "+254", "00254", "0", "+254 0", "", "ws_CO_21112026131455123"),
                        Arbitraries.of("", " ", "-"))
                .as((national, prefix, gap) ->
                        new Spelt(prefix + gapped(national, prefix.startsWith("ws_") ? "" : gap), national));
    }

    private static String gapped(String national, String gap) {
        return national.substring(0, 3) + gap + national.substring(3, 6) + gap + national.substring(6);
    }

    @Provide
    Arbitrary<Around> surroundings() {
        var texts = Arbitraries.of("", " ", "payer ", "\"", "(", ": ", "\n", "a", "5 ", "[", "é", "url/", ", ");
        return Combinators.combine(texts, texts).as(Around::new);
    }

    @Provide
    Arbitrary<String> passwords() {
        return Combinators.combine(text(LETTERS, 6, 12), Arbitraries.integers().between(100, 999))
                .as((word, number) -> "Zq" + word + number);
    }

    @Provide
    Arbitrary<String> pins() {
        return digits(4);
    }

    @Provide
    Arbitrary<String> cards() {
        return Combinators.combine(Arbitraries.of("4", "5", "34", "62"), digits(15), Arbitraries.of("", " ", "-"))
                .as((first, rest, gap) -> {
                    var all = (first + rest).substring(0, 16);
                    return all.substring(0, 4)
                            + gap
                            + all.substring(4, 8)
                            + gap
                            + all.substring(8, 12)
                            + gap
                            + all.substring(12);
                });
    }

    @Provide
    Arbitrary<String> tokens() {
        var callback = text(HEX, 32, 32);
        var opaque = text(BASE64, 43, 43).map(t -> "aB3" + t.substring(3));
        var signed = Combinators.combine(text(BASE64, 20, 60), text(BASE64, 20, 90), text(BASE64, 40, 86))
                .as((header, claims, signature) -> "eyJ" + header + "." + claims + "." + signature);
        return Arbitraries.oneOf(callback, opaque, signed);
    }

    private static Arbitrary<String> digits(int count) {
        return text("0123456789", count, count);
    }

    private static Arbitrary<String> text(String alphabet, int least, int most) {
        return Arbitraries.strings()
                .withChars(alphabet.toCharArray())
                .ofMinLength(least)
                .ofMaxLength(most);
    }
}

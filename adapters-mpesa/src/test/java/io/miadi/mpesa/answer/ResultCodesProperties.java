package io.miadi.mpesa.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.Verdict;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class ResultCodesProperties {
    private static final Verdict PAID = new Verdict.Moved(Money.kes(1), Optional.empty());

    @Property
    @Tag("P31")
    @Label("P31 every listed code has a reason with words of its own, every other code concludes nothing")
    void only_listed_codes_conclude(@ForAll("codes") String code) {
        var verdict = ResultCodes.verdict(code, "words", () -> PAID);
        boolean listed = ResultCodes.failures().contains(code);
        assertThat(verdict instanceof Verdict.NotMoved).isEqualTo(listed);
        assertThat(verdict instanceof Verdict.Moved).isEqualTo(code.equals("0"));
        assertThat(verdict instanceof Verdict.InProgress).isEqualTo(code.equals("4999"));
        if (verdict instanceof Verdict.NotMoved(var failure)) {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.words()).isEqualTo("words");
            assertThat(failure.reason()).isNotEqualTo(FailureReason.OTHER);
        }
    }

    @Example
    void the_list_is_the_one_of_the_reference() {
        assertThat(ResultCodes.failures())
                .isEqualTo(Set.of(
                        "1",
                        "2",
                        "3",
                        "4",
                        "8",
                        "17",
                        "26",
                        "1001",
                        "1019",
                        "1025",
                        "1031",
                        "1032",
                        "1036",
                        "1037",
                        "2001",
                        "2028",
                        "8006",
                        "9999",
                        "SFC_IC0003"));
    }

    @Property
    void a_whole_number_and_its_text_are_the_same_code(@ForAll long number) {
        assertThat(Fields.code(JsonNodeFactory.instance.numberNode(number)))
                .contains(Long.toString(number))
                .isEqualTo(Fields.code(JsonNodeFactory.instance.textNode(Long.toString(number))));
    }

    @Property
    void a_decimal_is_never_a_code_however_whole_it_looks(@ForAll BigDecimal number) {
        assertThat(Fields.code(JsonNodeFactory.instance.numberNode(number))).isEmpty();
    }

    @Property
    @Tag("P49")
    @Label("P49 the provider's words keep neither a token nor a number that could be a phone's")
    void words_are_masked(@ForAll String before, @ForAll("secrets") String secret, @ForAll String after) {
        var words = Fields.words(JsonNodeFactory.instance.textNode(before + " " + secret + " " + after));
        assertThat(words).doesNotContain(secret).hasSizeLessThanOrEqualTo(600);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.oneOf(
                Arbitraries.of(ResultCodes.failures()),
                Arbitraries.of(
                        "0", "4999", "00", " 0", "-0", "0.0", "1.0", "01", "1037 ", "true", "null", "sfc_ic0003"),
                Arbitraries.integers().between(-1, 10_000).map(String::valueOf),
                Arbitraries.strings().ascii().ofMaxLength(12));
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.oneOf(
                Arbitraries.strings().numeric().ofLength(9).map(rest -> "254" + rest),
                Arbitraries.strings().alpha().numeric().ofMinLength(20).ofMaxLength(40));
    }
}

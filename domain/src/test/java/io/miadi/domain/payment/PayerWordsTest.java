package io.miadi.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("P31")
class PayerWordsTest {
    @ParameterizedTest
    @EnumSource
    void every_reason_is_a_short_sentence_in_both_languages(FailureReason reason) {
        var english = PayerWords.of(reason, Language.EN);
        var swahili = PayerWords.of(reason, Language.SW);
        assertThat(english).isNotEqualTo(swahili);
        for (var words : new String[] {english, swahili}) {
            assertThat(words).hasSizeBetween(20, 160).endsWith(".").matches("\\p{ASCII}+");
        }
    }
}

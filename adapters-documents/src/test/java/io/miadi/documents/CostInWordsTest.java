package io.miadi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.notification.Message;
import io.miadi.domain.identity.Language;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.SmsLength;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a cancellation or a move costs is said wherever it is told, and nothing is said that is not so. */
class CostInWordsTest {
    private static final String KEPT = "KES 1,125";
    private static final String BACK = "KES 375";

    private final MustacheMessageWriter writer = new MustacheMessageWriter();

    @ParameterizedTest
    @EnumSource
    void a_cancellation_that_keeps_a_part_names_what_is_kept_and_what_is_owed_back(Language language) {
        assertThat(everywhere(cancelled(language)))
                .allSatisfy(words -> assertThat(words)
                        .contains(KEPT, BACK, rule(language))
                        .doesNotContain(nothingBack(language), furtherWord(language)));
    }

    @ParameterizedTest
    @EnumSource
    void a_cancellation_that_pays_nothing_back_says_so_and_promises_no_further_word(Language language) {
        assertThat(everywhere(without("back", cancelled(language))))
                .allSatisfy(words -> assertThat(words)
                        .contains(KEPT, rule(language), nothingBack(language))
                        .doesNotContain(BACK, furtherWord(language)));
    }

    @ParameterizedTest
    @EnumSource
    void a_cancellation_that_keeps_nothing_speaks_of_no_rule(Language language) {
        var message = without("kept", cancelled(language));
        assertThat(everywhere(message))
                .allSatisfy(words -> assertThat(words).doesNotContain(KEPT, BACK, rule(language)));
        assertThat(writer.email(message).text()).contains(furtherWord(language));
    }

    @Test
    void no_words_claim_that_terms_were_shown() {
        for (var language : Language.values()) {
            var phrases = Phrases.in(language);
            assertThat(phrases.keys())
                    .allSatisfy(key ->
                            assertThat(phrases.raw(key)).doesNotContainIgnoringCase("terms", "agreed", "masharti"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_cancellation_says_everywhere_to_close_a_request_that_may_be_on_the_phone(Language language) {
        var open = cancelled(language);
        assertThat(everywhere(open)).allSatisfy(words -> assertThat(words).contains("M-Pesa"));
        assertThat(everywhere(without("openRequest", open)))
                .allSatisfy(words -> assertThat(words).doesNotContain("M-Pesa"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SESSION_CANCELLED", "RECEIPT", "RECEIPT_FOLLOWS", "RECEIPT_AT_DESK"})
    void whoever_may_have_a_request_on_the_phone_that_pays_nothing_is_to_close_it(MessageKind kind) {
        var open = Examples.message(kind, Language.EN);
        assertThat(writer.email(open).text()).contains("close it without entering your PIN");
        assertThat(writer.email(without("openRequest", open)).text()).doesNotContain("PIN");
        assertThat(writer.email(Examples.message(kind, Language.SW)).text()).contains("lifunge bila kuweka PIN yako");
    }

    @ParameterizedTest
    @EnumSource
    void a_move_says_until_when_its_client_may_cancel_free_of_charge_only_where_that_is_so(Language language) {
        var free = Examples.message(MessageKind.SESSION_MOVED, language);
        var words = language == Language.EN ? "free of charge" : "bila malipo";
        assertThat(everywhere(free)).allSatisfy(told -> assertThat(told).contains(words));
        assertThat(everywhere(without("freeUntil", free)))
                .allSatisfy(told -> assertThat(told).doesNotContain(words));
    }

    @ParameterizedTest
    @EnumSource
    void the_sms_of_a_free_move_says_the_time_once_and_is_one_part(Language language) {
        var free = Examples.message(MessageKind.SESSION_MOVED, language);
        var sms = writer.sms(free);
        assertThat(sms).containsOnlyOnce(free.facts().get("whenBrief"));
        assertThat(SmsLength.of(sms).parts()).isEqualTo(1);
    }

    private List<String> everywhere(Message message) {
        return Arrays.stream(Channel.values())
                .map(channel -> words(message, channel))
                .toList();
    }

    private String words(Message message, Channel channel) {
        return switch (channel) {
            case IN_APP -> writer.line(message);
            case SMS -> writer.sms(message);
            case EMAIL -> writer.email(message).text();
        };
    }

    private static Message cancelled(Language language) {
        return Examples.message(MessageKind.SESSION_CANCELLED, language);
    }

    private static String rule(Language language) {
        return language == Language.EN
                ? "By the practice's rule for late cancellations"
                : "Kwa kanuni ya ofisi kuhusu kughairi kwa kuchelewa";
    }

    private static String nothingBack(Language language) {
        return language == Language.EN ? "nothing of the" : KEPT + " ulizolipa hazitarudishwa";
    }

    private static String furtherWord(Language language) {
        return language == Language.EN ? "we will tell you" : "tutakujulisha";
    }

    private static Message without(String fact, Message message) {
        var facts = new HashMap<>(message.facts());
        facts.remove(fact);
        return new Message(message.kind(), message.language(), facts);
    }
}

package io.miadi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.notification.Message;
import io.miadi.application.notification.MessageWriter.BrokenTemplate;
import io.miadi.domain.identity.Language;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.SmsLength;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MustacheMessageWriterTest {
    private static final Pattern FACT = Pattern.compile("\\{\\{[A-Za-z]+}}");
    /** What goes to a practitioner by e-mail. */
    private static final Set<MessageKind> TO_PRACTITIONER =
            Set.of(MessageKind.SESSION_REQUESTED, MessageKind.PRACTITIONER_CANCELLED, MessageKind.PRACTITIONER_MOVED);

    private final MustacheMessageWriter writer = new MustacheMessageWriter();

    @ParameterizedTest
    @EnumSource
    void every_kind_has_words_for_its_channels_in_both_languages(MessageKind kind) {
        for (var language : Language.values()) {
            var message = Examples.message(kind, language);
            for (var channel : kind.channels()) {
                assertThat(words(message, channel)).isNotBlank().doesNotContain("{{", "null");
            }
        }
    }

    private String words(Message message, Channel channel) {
        return switch (channel) {
            case IN_APP -> writer.line(message);
            case SMS -> writer.sms(message);
            case EMAIL -> {
                var body = writer.email(message);
                yield body.subject() + body.text() + body.html();
            }
        };
    }

    @Test
    void both_languages_say_the_same_things_with_the_same_facts() {
        var english = Phrases.in(Language.EN);
        var swahili = Phrases.in(Language.SW);
        assertThat(swahili.keys()).isEqualTo(english.keys());
        for (var key : english.keys()) {
            assertThat(facts(swahili.raw(key))).as(key).isEqualTo(facts(english.raw(key)));
        }
    }

    private static Object facts(String text) {
        return FACT.matcher(text)
                .results()
                .map(r -> r.group())
                .sorted()
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void an_sms_needs_only_the_plain_alphabet_and_at_most_two_parts(MessageKind kind) {
        if (kind.channels().contains(Channel.SMS)) {
            for (var language : Language.values()) {
                var length = SmsLength.of(writer.sms(Examples.message(kind, language)));
                assertThat(length.encoding()).isEqualTo(SmsLength.Encoding.GSM_7);
                assertThat(length.parts()).isLessThanOrEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_leaves_the_product_says_with_whom_an_appointment_is(MessageKind kind) {
        for (var language : Language.values()) {
            for (var channel : kind.channels()) {
                if (channel != Channel.IN_APP) {
                    assertThat(words(Examples.message(kind, language), channel)).doesNotContain("Otieno");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_an_appointment_is_for_is_told_to_the_practitioner_and_never_in_a_subject_or_an_sms(MessageKind kind) {
        for (var language : Language.values()) {
            var message = Examples.message(kind, language);
            if (kind.channels().contains(Channel.SMS)) {
                assertThat(writer.sms(message)).doesNotContain("Baraka", "therapy");
            }
            if (kind.channels().contains(Channel.EMAIL)) {
                var mail = writer.email(message);
                assertThat(mail.subject()).doesNotContain("Baraka", "therapy");
                if (TO_PRACTITIONER.contains(kind)) {
                    assertThat(mail.text()).contains("Baraka Mwangi", "Couples therapy");
                    assertThat(mail.html()).contains("Baraka Mwangi", "Couples therapy");
                } else {
                    assertThat(mail.text() + mail.html()).doesNotContain("therapy");
                }
            }
        }
    }

    @Test
    void a_request_names_who_asks_for_what_and_when() {
        assertThat(writer.line(Examples.message(MessageKind.SESSION_REQUESTED, Language.EN)))
                .startsWith("Baraka Mwangi asks for an appointment on ")
                .endsWith(": Couples therapy.");
    }

    @Test
    void a_fact_cannot_become_a_part_of_the_page() {
        var facts =
                new HashMap<>(Examples.message(MessageKind.RECEIPT, Language.EN).facts());
        facts.put("name", "<script>alert(1)</script>");
        facts.put("amount", "{{name}} \" & <b>");
        var body = writer.email(new Message(MessageKind.RECEIPT, Language.EN, facts));
        assertThat(body.html()).doesNotContain("<script", "<b>").contains("&lt;script&gt;", "{{name}}");
        assertThat(body.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void a_missing_fact_is_a_broken_template_and_never_a_gap() {
        assertThatThrownBy(() -> writer.sms(new Message(MessageKind.REMINDER_DAY, Language.SW, Map.of())))
                .isInstanceOf(BrokenTemplate.class)
                .hasMessage("template sw/reminder-day.sms");
    }
}

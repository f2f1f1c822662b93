package io.miadi.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.notification.EmailSender.Body;
import io.miadi.application.notification.EmailSender.Email;
import io.miadi.application.notification.HandOff;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.testkit.notification.EmailSenderContract;
import io.miadi.testkit.notification.MailLab;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpEmailSenderTest implements EmailSenderContract {
    private static final int NOBODYS_PORT = 1;

    @Override
    public MailLab openLab() {
        return new SmtpLab();
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user, REFUSED_RECIPIENT",
        "550 5.2.1 disabled, REFUSED_RECIPIENT",
        "551 user not local, REFUSED_RECIPIENT",
        "552 5.3.4 too big, REFUSED_CONTENT",
        "554 5.7.1 blocked by policy, REFUSED_CONFIG"
    })
    void a_final_reply_says_whose_fault_it_is(String reply, ReasonCode reason) {
        assertThat(sendTo(reply, "250 ok"))
                .isInstanceOfSatisfying(
                        HandOff.Refused.class, r -> assertThat(r.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"421 4.3.2 shutting down", "450 4.2.1 greylisted", "452 4.2.2 mailbox full", "552 5.2.2 mailbox full"})
    void a_temporary_reply_is_tried_again(String reply) {
        assertThat(sendTo(reply, "250 ok")).isInstanceOf(HandOff.Later.class);
    }

    @Test
    void a_reply_after_the_content_counts_and_is_no_doubt() {
        assertThat(sendTo("250 ok", "451 4.3.0 try later")).isInstanceOf(HandOff.Later.class);
        assertThat(sendTo("250 ok", "554 5.6.0 refused")).isInstanceOf(HandOff.Refused.class);
    }

    @Test
    void a_relay_that_does_not_answer_is_left_alone() {
        // A port that a closed relay left is given to the next one that asks; this one is given to nobody.
        try (var sender = new SmtpEmailSender(SmtpLab.settings(NOBODYS_PORT), SmtpLab.CLOCK)) {
            for (int i = 0; i < 8 && sender.room() > 0; i++) {
                assertThat(sender.send(hello())).isInstanceOf(HandOff.Later.class);
            }
            assertThat(sender.room()).isZero();
            assertThat(sender.send(hello())).isEqualTo(new HandOff.NotMade());
        }
    }

    @ParameterizedTest
    @CsvSource({"450 4.2.1 greylisted, true", "550 5.1.1 no such user, true", "421 4.3.2 shutting down, false"})
    void only_trouble_with_the_relay_itself_counts(String reply, boolean well) {
        try (var relay = new ScriptedRelay(new ScriptedRelay.Script(reply, "250 ok"));
                var sender = new SmtpEmailSender(SmtpLab.settings(relay.port()), SmtpLab.CLOCK)) {
            for (int i = 0; i < 8; i++) {
                sender.send(hello());
            }
            assertThat(sender.room() > 0).isEqualTo(well);
        }
    }

    @Test
    void a_relay_that_cannot_turn_to_tls_is_told_nothing() {
        try (var relay = new ScriptedRelay(new ScriptedRelay.Script("250 ok", "250 ok"))) {
            var plain = SmtpLab.settings(relay.port());
            var strict = new SmtpSettings(
                    plain.host(),
                    plain.port(),
                    SmtpSettings.Security.STARTTLS,
                    plain.login(),
                    plain.from(),
                    plain.timeouts());
            try (var sender = new SmtpEmailSender(strict, SmtpLab.CLOCK)) {
                assertThat(sender.send(hello())).isInstanceOf(HandOff.Later.class);
            }
        }
    }

    private static HandOff sendTo(String recipient, String content) {
        try (var relay = new ScriptedRelay(new ScriptedRelay.Script(recipient, content));
                var sender = new SmtpEmailSender(SmtpLab.settings(relay.port()), SmtpLab.CLOCK)) {
            return sender.send(hello());
        }
    }

    private static Email hello() {
        return new Email(
                new DeliveryId(new UUID(1, 2)),
                new EmailAddress("wanjiku@example.org"),
                "Wanjikũ",
                new Body("Hello", "Hello", "<p>Hello</p>"),
                Optional.empty());
    }
}

package io.miadi.testkit.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.notification.EmailSender.Attachment;
import io.miadi.application.notification.EmailSender.Body;
import io.miadi.application.notification.EmailSender.Email;
import io.miadi.application.notification.HandOff;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.testkit.notification.MailLab.Relay;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link io.miadi.application.notification.EmailSender} must do. */
public interface EmailSenderContract {
    MailLab openLab();

    @Test
    default void an_accepted_message_is_there_once_with_all_its_parts() {
        try (var lab = openLab()) {
            var email = email("Risiti yako – MD-1", Optional.of(pdf()));
            assertThat(lab.sender().send(email)).isInstanceOf(HandOff.Accepted.class);
            assertThat(lab.received(email.id()))
                    .containsExactly(new MailLab.Received(
                            "wanjiku@example.org",
                            "Risiti yako – MD-1",
                            "Habari Wanjikũ",
                            List.of("receipt-MD-1.pdf")));
        }
    }

    @Test
    default void many_messages_go_over_the_same_sender() {
        try (var lab = openLab()) {
            for (int i = 0; i < 5; i++) {
                var email = email("Number " + i, Optional.empty());
                assertThat(lab.sender().send(email)).isInstanceOf(HandOff.Accepted.class);
                assertThat(lab.received(email.id())).hasSize(1);
            }
        }
    }

    @Test
    default void a_mailbox_that_does_not_exist_is_refused_for_good() {
        try (var lab = openLab()) {
            lab.relay(Relay.KNOWS_NO_SUCH_MAILBOX);
            assertThat(lab.sender().send(email("Hello", Optional.empty())))
                    .isInstanceOfSatisfying(
                            HandOff.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(ReasonCode.REFUSED_RECIPIENT));
        }
    }

    @Test
    default void a_relay_without_time_is_tried_again_later() {
        try (var lab = openLab()) {
            lab.relay(Relay.ASKS_TO_COME_BACK);
            var email = email("Hello", Optional.empty());
            assertThat(lab.sender().send(email)).isInstanceOf(HandOff.Later.class);
            assertThat(lab.received(email.id())).isEmpty();
        }
    }

    @Test
    default void a_relay_that_is_down_has_certainly_nothing() {
        try (var lab = openLab()) {
            lab.relay(Relay.IS_DOWN);
            assertThat(lab.sender().send(email("Hello", Optional.empty()))).isInstanceOf(HandOff.Later.class);
        }
    }

    @Test
    default void a_word_that_is_lost_after_the_content_leaves_the_outcome_unknown() {
        try (var lab = openLab()) {
            lab.relay(Relay.LOSES_THE_ANSWER);
            assertThat(lab.sender().send(email("Hello", Optional.empty()))).isInstanceOf(HandOff.Unknown.class);
        }
    }

    @Test
    default void a_relay_that_comes_back_takes_messages_again() {
        try (var lab = openLab()) {
            lab.relay(Relay.IS_DOWN);
            lab.sender().send(email("Hello", Optional.empty()));
            lab.relay(Relay.TAKES);
            assertThat(lab.sender().send(email("Hello", Optional.empty()))).isInstanceOf(HandOff.Accepted.class);
        }
    }

    @Test
    default void no_text_can_add_a_header_or_a_recipient() {
        try (var lab = openLab()) {
            var email = email("Hello\r\nBcc: thief@example.org\r\n\r\nBody", Optional.empty());
            assertThat(lab.sender().send(email)).isInstanceOf(HandOff.Accepted.class);
            assertThat(lab.received(email.id())).singleElement().satisfies(received -> {
                assertThat(received.to()).isEqualTo("wanjiku@example.org");
                assertThat(received.subject()).contains("Bcc: thief@example.org");
                assertThat(received.text()).isEqualTo("Habari Wanjikũ");
            });
        }
    }

    private static Email email(String subject, Optional<Attachment> attachment) {
        return new Email(
                new DeliveryId(UUID.randomUUID()),
                new EmailAddress("wanjiku@example.org"),
                "Wanjikũ Ng'ang'a",
                new Body(subject, "Habari Wanjikũ", "<p>Habari Wanjikũ</p>"),
                attachment);
    }

    private static Attachment pdf() {
        return new Attachment("receipt-MD-1.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    }
}

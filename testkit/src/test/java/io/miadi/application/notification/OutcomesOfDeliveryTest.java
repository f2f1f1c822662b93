package io.miadi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryState;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.testkit.notification.CrashPoints;
import io.miadi.testkit.notification.TellingWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutcomesOfDeliveryTest {
    private final TellingWorld world =
            new TellingWorld(Instant.parse("2026-03-02T06:00:00Z"), new CrashPoints(Set.of()));

    private Delivery requestMail() {
        SessionLife.booked(world, Duration.ofHours(50));
        return mail();
    }

    private Delivery mail() {
        world.turn();
        return world.deliveries().all().stream()
                .filter(d -> d.channel() == Channel.EMAIL)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_relay_that_is_busy_is_tried_again_within_the_budget() {
        for (int i = 0; i < 10; i++) {
            world.outside().next(new HandOff.Later("busy", Optional.empty()));
        }
        assertThat(requestMail().reason()).contains(ReasonCode.PROVIDER_BUSY);
        world.pass(Duration.ofHours(2), Duration.ofSeconds(10));
        assertThat(mail().state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(mail().reason()).contains(ReasonCode.RETRIES_EXHAUSTED);
        assertThat(mail().attempts()).isEqualTo(10);
    }

    @Test
    void a_fault_of_our_settings_never_uses_up_a_message() {
        for (int i = 0; i < 30; i++) {
            world.outside().next(new HandOff.Misconfigured("wrong password"));
        }
        assertThat(requestMail().reason()).contains(ReasonCode.REFUSED_CONFIG);
        world.pass(Duration.ofMinutes(40), Duration.ofSeconds(20));
        assertThat(mail().state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(mail().failures()).isZero();
    }

    @Test
    void a_lost_answer_to_an_e_mail_is_followed_by_another_attempt_that_is_listed() {
        world.outside().next(new HandOff.Unknown("connection lost"));
        var delivery = requestMail();
        assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);
        world.pass(Duration.ofMinutes(9), Duration.ofSeconds(20));
        assertThat(world.outside().taken()).hasSize(1);
        world.pass(Duration.ofMinutes(2), Duration.ofSeconds(20));
        assertThat(world.outside().taken()).hasSize(2);
        assertThat(world.deliveries().possibleDuplicates(Instant.EPOCH, 10))
                .extracting(Deliveries.PossibleDuplicate::delivery)
                .containsExactly(delivery.id());
    }

    @Test
    void a_lost_answer_to_an_sms_is_asked_for_and_never_sent_twice() {
        var life = SessionLife.booked(world, Duration.ofHours(50));
        world.turn();
        world.outside().next(new HandOff.Unknown("first of the two messages"));
        world.outside().next(new HandOff.Unknown("second of the two messages"));
        life.approved();
        world.pass(Duration.ofMinutes(30), Duration.ofSeconds(20));
        assertThat(world.outside().taken())
                .filteredOn(t -> t.channel() == Channel.SMS)
                .hasSize(1);
        assertThat(world.deliveries().all()).allMatch(d -> d.state().isTerminal());
    }

    @Test
    void whoever_is_invited_to_book_again_is_not_led_to_the_session_that_is_over() {
        var life = SessionLife.booked(world, Duration.ofHours(50)).approved().cancelled();
        world.pass(Duration.ofSeconds(5), TellingWorld.POLL);
        assertThat(world.outside().taken())
                .filteredOn(t -> t.channel() == Channel.EMAIL && t.text().startsWith("session-cancelled"))
                .singleElement()
                .satisfies(t -> assertThat(t.text())
                        .contains("link=" + TellingWorld.PRACTICE.page("/"))
                        .doesNotContain(life.session().id().toString()));
    }

    @Test
    void cash_has_a_receipt_that_waits_for_nobody_elses_number() {
        SessionLife.booked(world, Duration.ofHours(50)).approved().paidAtDesk();
        world.pass(Duration.ofSeconds(5), TellingWorld.POLL);
        assertThat(world.deliveries().planned())
                .extracting(n -> n.kind())
                .contains(MessageKind.RECEIPT_AT_DESK)
                .doesNotContain(MessageKind.RECEIPT, MessageKind.RECEIPT_FOLLOWS);
        assertThat(world.outside().taken())
                .anySatisfy(
                        t -> assertThat(t.text()).startsWith("receipt-at-desk").contains("number=MD-"));
    }
}

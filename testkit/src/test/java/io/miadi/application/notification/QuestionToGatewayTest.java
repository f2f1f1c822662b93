package io.miadi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.account.PrepareLinkMail;
import io.miadi.application.notification.SmsSender.LookUp;
import io.miadi.application.receipt.WriteReceipt;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryState;
import io.miadi.testkit.notification.CrashPoints;
import io.miadi.testkit.notification.PlainMessages;
import io.miadi.testkit.notification.TellingWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text in doubt is asked about before it is sent again; what a question may cost and what it may not. */
class QuestionToGatewayTest {
    private static final Duration DOUBT = Duration.ofMinutes(30);

    private final TellingWorld world =
            new TellingWorld(Instant.parse("2026-03-02T06:00:00Z"), new CrashPoints(Set.of()));

    static LookUp[] wordsThatComeTooLate() {
        return new LookUp[] {new LookUp.Answered(List.of()), new LookUp.NoAnswer("lost"), new LookUp.NotAsked()};
    }

    @Test
    void a_question_that_nobody_was_asked_costs_no_try_and_no_place() {
        var before = textInDoubt();
        world.clock().advance(DOUBT);
        assertThat(deliver(new Gateway(LookUp.NotAsked::new)).run(Channel.SMS)).isEqualTo(1);
        assertThat(text()).isEqualTo(before);
    }

    @Test
    void a_question_without_an_answer_uses_up_a_try() {
        var before = textInDoubt();
        world.clock().advance(DOUBT);
        deliver(new Gateway(() -> new LookUp.NoAnswer("lost"))).run(Channel.SMS);
        assertThat(text().failures()).isEqualTo(before.failures() + 1);
    }

    @ParameterizedTest
    @MethodSource("wordsThatComeTooLate")
    void a_worker_that_slept_over_its_lease_leaves_the_message_to_whoever_went_on_with_it(LookUp late) {
        textInDoubt();
        world.clock().advance(DOUBT);
        var other = deliver(new Gateway(() -> new LookUp.Answered(List.of("SM1"))));
        var sleeper = new Gateway(() -> {
            world.clock().advance(Duration.ofMinutes(4));
            other.run(Channel.SMS);
            return late;
        });
        deliver(sleeper).run(Channel.SMS);
        assertThat(text().state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(text().attempts()).isEqualTo(1);
        assertThat(sleeper.sent).isZero();
    }

    private Delivery textInDoubt() {
        var life = SessionLife.booked(world, Duration.ofHours(50));
        world.turn();
        world.outside().next(new HandOff.Accepted("the mail of the approval"));
        world.outside().next(new HandOff.Unknown("connection lost"));
        life.approved();
        world.turn();
        assertThat(text().state()).isEqualTo(DeliveryState.UNKNOWN);
        return text();
    }

    private Delivery text() {
        return world.deliveries().all().stream()
                .filter(d -> d.channel() == Channel.SMS)
                .findFirst()
                .orElseThrow();
    }

    private DeliverMessages deliver(SmsSender sms) {
        var plain = new PlainMessages();
        var practice = TellingWorld.PRACTICE;
        var compose = new ComposeMessage(
                new SessionFacts(practice),
                new PaymentFacts(new WriteReceipt(practice), practice),
                _ -> new PrepareLinkMail.Outcome.Obsolete(),
                practice);
        return new DeliverMessages(
                world.store().unitOfWork(),
                world.deliveries(),
                new Records(
                        world.store().sessions(),
                        world.store().payments(),
                        world.store().refunds(),
                        world.recipients()),
                compose,
                new Outside(Optional.empty(), Optional.of(sms), plain, plain),
                world.clock());
    }

    private interface Question {
        LookUp answer();
    }

    private static final class Gateway implements SmsSender {
        private final Question question;
        private int sent;

        Gateway(Question question) {
            this.question = question;
        }

        @Override
        public HandOff send(Sms sms) {
            sent++;
            return new HandOff.Accepted("SM9");
        }

        @Override
        public LookUp find(Sms sms, Instant since) {
            return question.answer();
        }
    }
}

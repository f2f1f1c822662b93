package io.miadi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryState;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.testkit.notification.CrashPoints;
import io.miadi.testkit.notification.TellingWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an attempt after a doubt comes to says nothing about the one before it, which may have arrived. */
class RepeatedDoubtTest {
    private static final Duration STEP = Duration.ofSeconds(20);

    private final TellingWorld world =
            new TellingWorld(Instant.parse("2026-03-02T06:00:00Z"), new CrashPoints(Set.of()));

    static Arguments[] notTaken() {
        return new Arguments[] {
            Arguments.of(new HandOff.Later("busy", Optional.empty())),
            Arguments.of(new HandOff.Misconfigured("wrong password")),
            Arguments.of(new HandOff.Unwritable("a template"))
        };
    }

    @ParameterizedTest
    @MethodSource("notTaken")
    void a_doubtful_mail_stays_in_doubt_and_every_further_attempt_is_listed(HandOff second) {
        world.outside().next(new HandOff.Unknown("connection lost"));
        world.outside().next(second);
        SessionLife.booked(world, Duration.ofHours(50));
        untilAttempts(Channel.EMAIL, 2);
        assertThat(mail().state()).isEqualTo(DeliveryState.UNKNOWN);
        world.pass(Duration.ofMinutes(5), STEP);
        assertThat(mail().state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(world.deliveries().possibleDuplicates(Instant.EPOCH, 10))
                .extracting(Deliveries.PossibleDuplicate::attempt)
                .containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void a_doubtful_mail_that_is_given_up_says_that_it_may_have_arrived() {
        world.outside().next(new HandOff.Unknown("connection lost"));
        for (int i = 0; i < 20; i++) {
            world.outside().next(new HandOff.Later("busy", Optional.empty()));
        }
        SessionLife.booked(world, Duration.ofHours(50));
        world.pass(Duration.ofHours(3), STEP);
        assertThat(mail().state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(mail().reason()).contains(ReasonCode.UNKNOWN_FINAL);
    }

    @Test
    void a_text_that_the_gateways_list_shows_late_is_found_after_another_attempt_was_turned_away() {
        var life = SessionLife.booked(world, Duration.ofHours(50));
        world.turn();
        world.outside().next(new HandOff.Accepted("the mail of the approval"));
        world.outside().next(new HandOff.Unknown("connection lost"));
        life.approved();
        world.outside().listsNothing(true);
        world.outside().next(new HandOff.Later("http 429", Optional.of(Duration.ofMinutes(5))));
        untilAttempts(Channel.SMS, 2);
        world.outside().listsNothing(false);
        world.pass(Duration.ofMinutes(40), STEP);
        assertThat(text().state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(text().attempts()).isEqualTo(2);
        assertThat(world.outside().taken())
                .filteredOn(taken -> taken.channel() == Channel.SMS)
                .hasSize(1);
    }

    private void untilAttempts(Channel channel, int attempts) {
        for (int i = 0; i < 200; i++) {
            world.turn();
            if (of(channel).filter(d -> d.attempts() == attempts).isPresent()) {
                return;
            }
            world.clock().advance(STEP);
        }
        throw new AssertionError("the message was not tried again");
    }

    private Delivery mail() {
        return of(Channel.EMAIL).orElseThrow();
    }

    private Delivery text() {
        return of(Channel.SMS).orElseThrow();
    }

    private Optional<Delivery> of(Channel channel) {
        return world.deliveries().all().stream()
                .filter(d -> d.channel() == channel)
                .findFirst();
    }
}

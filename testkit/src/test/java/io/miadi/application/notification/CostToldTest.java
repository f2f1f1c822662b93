package io.miadi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.notification.MessageKind;
import io.miadi.testkit.notification.CrashPoints;
import io.miadi.testkit.notification.RecordingOutside.Taken;
import io.miadi.testkit.notification.TellingWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a cancellation or a move costs its client is told with it. */
class CostToldTest {
    private final TellingWorld world =
            new TellingWorld(Instant.parse("2026-03-02T06:00:00Z"), new CrashPoints(Set.of()));
    private final SessionLife life =
            SessionLife.booked(world, Duration.ofHours(20)).approved();

    @Test
    void a_late_cancellation_that_gives_nothing_back_says_how_much_is_kept() {
        life.keepingAll().paid().cancelled();
        assertThat(told(MessageKind.SESSION_CANCELLED))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("kept=KES 1,500").doesNotContain("back="));
    }

    @Test
    void a_late_cancellation_that_gives_a_part_back_says_how_much_is_kept_and_how_much_is_owed_back() {
        life.paid().cancelled();
        assertThat(told(MessageKind.SESSION_CANCELLED))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("kept=KES 750", "back=KES 750"));
    }

    @Test
    void a_cancellation_in_good_time_keeps_nothing() {
        SessionLife.booked(world, Duration.ofHours(40)).approved().paid().cancelled();
        assertThat(told(MessageKind.SESSION_CANCELLED))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("back=KES 1,500").doesNotContain("kept="));
    }

    @Test
    void of_a_part_that_was_paid_before_the_confirmation_nothing_is_kept() {
        life.paidAtDesk(Money.kes(400)).cancelled().partFreed();
        assertThat(told(MessageKind.SESSION_CANCELLED))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).doesNotContain("kept="));
    }

    @Test
    void a_cancellation_under_a_prompt_says_that_it_may_be_on_the_phone() {
        life.asked().cancelled();
        assertThat(told(MessageKind.SESSION_CANCELLED))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("openRequest="));
    }

    @Test
    void a_receipt_says_that_another_prompt_may_be_on_the_phone() {
        life.failed().asked().firstPaid();
        assertThat(told(MessageKind.RECEIPT))
                .isNotEmpty()
                .anySatisfy(text -> assertThat(text).contains("openRequest="));
    }

    @Test
    void without_a_prompt_nobody_is_told_to_close_one() {
        life.paid().cancelled();
        assertThat(told(MessageKind.RECEIPT)).isNotEmpty().noneMatch(text -> text.contains("openRequest="));
        assertThat(told(MessageKind.SESSION_CANCELLED)).isNotEmpty().noneMatch(text -> text.contains("openRequest="));
    }

    @Test
    void a_move_at_the_practices_own_wish_says_until_when_it_may_be_left() {
        life.paid().movedBy(Duration.ofHours(3));
        assertThat(told(MessageKind.SESSION_MOVED))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("freeUntil="));
    }

    private List<String> told(MessageKind kind) {
        world.pass(Duration.ofSeconds(5), TellingWorld.POLL);
        return world.outside().taken().stream()
                .map(Taken::text)
                .filter(text -> text.startsWith(kind.key()))
                .toList();
    }
}

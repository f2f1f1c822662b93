package io.miadi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.PersonId;
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

/** Of a part that was paid before its session ended, the client hears how much is held, and the desk hears once. */
class FreedPartToldTest {
    private final TellingWorld world =
            new TellingWorld(Instant.parse("2026-03-02T06:00:00Z"), new CrashPoints(Set.of()));
    private final SessionLife life = SessionLife.booked(world, Duration.ofHours(20))
            .approved()
            .paidAtDesk(Money.kes(400))
            .cancelled()
            .partFreed();

    @Test
    void the_client_is_told_what_is_held() {
        settle();
        assertThat(world.outside().taken())
                .filteredOn(taken -> taken.text().startsWith(MessageKind.MONEY_HELD.key()))
                .hasSize(2)
                .extracting(Taken::text)
                .allSatisfy(text -> assertThat(text).contains("amount=KES 400"));
    }

    @Test
    void the_desk_is_told_of_the_refund_and_not_of_the_same_money_again() {
        settle();
        assertThat(kinds(world.desk())).containsExactly(MessageKind.REFUND_OWED);
        assertThat(kinds(life.session().booking().client())).containsOnlyOnce(MessageKind.MONEY_HELD);
    }

    private void settle() {
        world.pass(Duration.ofSeconds(5), TellingWorld.POLL);
    }

    private List<MessageKind> kinds(PersonId recipient) {
        return world.deliveries().planned().stream()
                .filter(n -> n.recipient().equals(recipient))
                .map(n -> n.kind())
                .toList();
    }
}

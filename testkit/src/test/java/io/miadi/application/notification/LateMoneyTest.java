package io.miadi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.payment.Receipt;
import io.miadi.testkit.notification.CrashPoints;
import io.miadi.testkit.notification.RecordingOutside.Taken;
import io.miadi.testkit.notification.TellingWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose money comes when nothing waits for it any more hears of it, once, in whichever order the provider's words come. */
class LateMoneyTest {
    private static final Receipt NUMBER = new Receipt("TKL9LATE01");

    private final TellingWorld world =
            new TellingWorld(Instant.parse("2026-03-02T06:00:00Z"), new CrashPoints(Set.of()));
    private final SessionLife life =
            SessionLife.booked(world, Duration.ofHours(50)).approved().cancelled();
    private final PersonId client = life.session().booking().client();

    @Test
    void money_with_its_number_is_told_by_every_channel_once() {
        life.paidTooLate(Optional.of(NUMBER));
        settle();
        assertThat(kinds()).containsOnlyOnce(MessageKind.MONEY_HELD).doesNotContain(MessageKind.RECEIPT);
        assertThat(held()).extracting(Taken::channel).containsExactlyInAnyOrder(Channel.EMAIL, Channel.SMS);
        assertThat(held())
                .allSatisfy(t -> assertThat(t.text()).contains("amount=KES 1,500", "receipt=" + NUMBER.value()));
        assertThat(world.notifications().before(client, Optional.empty(), 10))
                .filteredOn(item -> item.kind() == MessageKind.MONEY_HELD)
                .hasSize(1);
    }

    @Test
    void money_whose_number_follows_is_told_at_once_and_not_again() {
        life.paidTooLate(Optional.empty());
        settle();
        assertThat(held())
                .hasSize(2)
                .allSatisfy(t -> assertThat(t.text())
                        .contains("receipt=" + life.payment().reference() + "-1"));
        life.numbered(NUMBER);
        settle();
        assertThat(held()).hasSize(2);
        assertThat(kinds()).containsOnlyOnce(MessageKind.MONEY_HELD).doesNotContain(MessageKind.RECEIPT);
    }

    private void settle() {
        world.pass(Duration.ofSeconds(5), TellingWorld.POLL);
    }

    private List<MessageKind> kinds() {
        return world.deliveries().planned().stream()
                .filter(n -> n.recipient().equals(client))
                .map(n -> n.kind())
                .toList();
    }

    private List<Taken> held() {
        return world.outside().taken().stream()
                .filter(t -> t.text().startsWith(MessageKind.MONEY_HELD.key()))
                .toList();
    }
}

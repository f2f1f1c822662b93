package io.miadi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.identity.account.PrepareLinkMail;
import io.miadi.application.receipt.WriteReceipt;
import io.miadi.application.recipient.Recipient;
import io.miadi.application.recipient.Recipients;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.Subject;
import io.miadi.testkit.notification.CrashPoints;
import io.miadi.testkit.notification.PlainMessages;
import io.miadi.testkit.notification.TellingWorld;
import io.miadi.testkit.transaction.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A reminder that cannot be told is its own trouble, and somebody hears of it. */
class BrokenRemindersTest {
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final Duration UNTIL_DUE = Duration.ofHours(8);

    private final TellingWorld world = new TellingWorld(START, new CrashPoints(Set.of()));

    @Test
    void reminders_that_cannot_be_composed_are_put_off_with_growing_pauses_and_the_others_are_told() {
        var broken = paid(Duration.ofHours(30));
        var sound = paid(Duration.ofHours(31));
        var client = broken.session().booking().client();
        var send = sender(new Unreadable(client));
        world.clock().advance(UNTIL_DUE);
        for (int tries = 1; tries <= 3; tries++) {
            assertThatThrownBy(send::run)
                    .as("the client's own and the practitioner's, which names the client")
                    .hasMessage("2 of the reminders could not be told")
                    .hasRootCauseMessage("a row that nobody understands");
            assertThat(send.run()).as("put off").isZero();
            assertThat(tries(client)).contains(tries);
            world.clock().advance(Duration.ofSeconds(30L << (tries - 1)));
        }
        assertThat(dayBefore()).containsExactly(sound.session().booking().client());
        assertThat(sender(world.recipients()).run()).as("the row was mended").isEqualTo(2);
        assertThat(dayBefore()).contains(client);
    }

    @Test
    void a_reminder_of_a_kind_that_nobody_knows_does_not_hold_up_the_others() {
        var session = paid(Duration.ofHours(30)).session();
        var client = session.booking().client();
        var about = new Subject.OfSession(session.id(), session.version());
        world.reminders().add(new Reminders.Waiting(about, client, "REMINDER_FROM_TOMORROW", START, 0));
        world.clock().advance(UNTIL_DUE);
        assertThatThrownBy(sender(world.recipients())::run).hasMessage("1 of the reminders could not be told");
        assertThat(dayBefore()).containsExactly(client);
    }

    private SessionLife paid(Duration ahead) {
        var life = SessionLife.booked(world, ahead).approved().paid();
        world.pass(Duration.ofSeconds(5), TellingWorld.POLL);
        return life;
    }

    /** Whom the world's notifications remind a day before. */
    private List<PersonId> dayBefore() {
        return world.deliveries().planned().stream()
                .filter(n -> n.kind() == MessageKind.REMINDER_DAY)
                .map(Notification::recipient)
                .toList();
    }

    private Optional<Integer> tries(PersonId client) {
        return world.reminders().waiting().stream()
                .filter(w -> w.recipient().equals(client) && w.kind().equals(MessageKind.REMINDER_DAY.name()))
                .map(Reminders.Waiting::tries)
                .findFirst();
    }

    private SendReminders sender(Recipients recipients) {
        var practice = TellingWorld.PRACTICE;
        var store = world.store();
        var compose = new ComposeMessage(
                new SessionFacts(practice),
                new PaymentFacts(new WriteReceipt(practice), practice),
                _ -> new PrepareLinkMail.Outcome.Obsolete(),
                practice);
        var write = new WriteNotification(
                compose,
                new PlainMessages(),
                world.deliveries(),
                world.notifications(),
                new SequentialIds(),
                world.clock());
        var records = new Records(store.sessions(), store.payments(), store.refunds(), recipients);
        return new SendReminders(store.unitOfWork(), world.reminders(), records, write, world.clock());
    }

    /** The world's people, one of whom is stored in a way that nobody can read. */
    private final class Unreadable implements Recipients {
        private final PersonId person;

        Unreadable(PersonId person) {
            this.person = person;
        }

        @Override
        public Optional<Recipient> find(PersonId id) {
            if (id.equals(person)) {
                throw new IllegalArgumentException("a row that nobody understands");
            }
            return world.recipients().find(id);
        }

        @Override
        public List<PersonId> desk() {
            return List.of();
        }

        @Override
        public List<PersonId> administrators() {
            return List.of();
        }
    }
}

package io.miadi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.identity.account.PrepareLinkMail;
import io.miadi.application.outbox.PendingEvents;
import io.miadi.application.receipt.WriteReceipt;
import io.miadi.domain.event.Event;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.testkit.notification.InMemoryDeliveries;
import io.miadi.testkit.notification.InMemoryNotifications;
import io.miadi.testkit.notification.InMemoryRecipients;
import io.miadi.testkit.notification.InMemoryReminders;
import io.miadi.testkit.notification.PlainMessages;
import io.miadi.testkit.notification.TellingWorld;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.time.SettableClock;
import io.miadi.testkit.transaction.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What cannot be told of is that one event's own trouble, and somebody hears of it. */
class BrokenEventsTest {
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private final InMemoryStore store = InMemoryStore.open(clock);

    @Test
    void an_event_that_cannot_be_read_is_put_off_and_the_others_are_done() {
        var strange = new SessionEvent.SessionBooked(new SessionId(UUID.randomUUID()), 1);
        var sound = new SessionEvent.SessionBooked(new SessionId(UUID.randomUUID()), 1);
        add(strange);
        add(sound);
        var planner = planner(new Unreading(store.outbox(), strange));
        assertThatThrownBy(planner::run)
                .hasMessage("1 of the events could not be told of")
                .hasRootCauseMessage("no event is stored as this");
        assertThat(waiting()).singleElement().satisfies(pending -> {
            assertThat(pending.event()).isEqualTo(strange);
            assertThat(pending.tries()).isEqualTo(1);
        });
        assertThat(planner.run()).as("put off").isZero();
    }

    @Test
    void a_list_that_cannot_be_taken_is_no_quiet_pass() {
        add(new SessionEvent.SessionBooked(new SessionId(UUID.randomUUID()), 1));
        var planner = planner(new Unreading(store.outbox(), new Unasked(UUID.randomUUID())) {
            @Override
            public List<Pending> take(Instant now, int limit) {
                throw new IllegalStateException("a mistake in the statement");
            }
        });
        assertThatThrownBy(planner::run).hasMessage("a mistake in the statement");
    }

    private record Unasked(UUID stream) implements Event {}

    /** The list as a version finds it that does not know one of the events. */
    private static class Unreading implements PendingEvents {
        private final PendingEvents events;
        private final Event strange;

        Unreading(PendingEvents events, Event strange) {
            this.events = events;
            this.strange = strange;
        }

        @Override
        public List<Pending> take(Instant now, int limit) {
            return events.take(now, limit).stream()
                    .map(p -> p.event().equals(strange) ? unread(p) : p)
                    .toList();
        }

        private static Pending unread(Pending pending) {
            var why = new IllegalStateException("no event is stored as this");
            return new Pending(pending.sequence(), new Unreadable(why), pending.at(), pending.tries());
        }

        @Override
        public void done(List<Long> sequences) {
            events.done(sequences);
        }

        @Override
        public void postpone(long sequence, Instant until, String cause) {
            events.postpone(sequence, until, cause);
        }

        @Override
        public Optional<Instant> oldest() {
            return events.oldest();
        }
    }

    private PlanNotifications planner(PendingEvents events) {
        var nobody = new InMemoryRecipients(List.of());
        var write = new WriteNotification(
                new ComposeMessage(
                        new SessionFacts(TellingWorld.PRACTICE),
                        new PaymentFacts(new WriteReceipt(TellingWorld.PRACTICE), TellingWorld.PRACTICE),
                        _ -> new PrepareLinkMail.Outcome.Obsolete(),
                        TellingWorld.PRACTICE),
                new PlainMessages(),
                new InMemoryDeliveries(store.unitOfWork()),
                new InMemoryNotifications(store.unitOfWork()),
                new SequentialIds(),
                clock);
        return new PlanNotifications(
                store.unitOfWork(),
                events,
                new Records(store.sessions(), store.payments(), store.refunds(), nobody),
                write,
                new PlanReminders(new InMemoryReminders(store.unitOfWork())),
                clock);
    }

    private void add(Event event) {
        store.unitOfWork().run(() -> {
            store.outbox().add(event);
            return true;
        });
    }

    private List<PendingEvents.Pending> waiting() {
        return store.outbox().take(START.plus(Duration.ofDays(1)), 10);
    }
}

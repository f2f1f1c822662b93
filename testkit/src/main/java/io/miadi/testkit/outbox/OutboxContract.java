package io.miadi.testkit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.outbox.PendingEvents.Pending;
import io.miadi.domain.event.Event;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.testkit.store.PracticeStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every outbox must do: hand each committed event out until it is done, those of one stream in order. */
@Tag("K23")
public interface OutboxContract {
    /** After every time at which an event of this contract was added. */
    Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    PracticeStore store();

    @Test
    default void only_the_oldest_event_of_a_stream_is_handed_out() {
        var session = session();
        add(new SessionEvent.SessionBooked(session, 1), new SessionEvent.SessionApproved(session, 2));
        assertThat(heads(session))
                .extracting(Pending::event)
                .containsExactly(new SessionEvent.SessionBooked(session, 1));
    }

    @Test
    default void a_stream_is_handed_out_in_the_order_in_which_it_was_added() {
        var session = session();
        List<Event> events = List.of(
                new SessionEvent.SessionBooked(session, 1),
                new SessionEvent.SessionApproved(session, 2),
                new SessionEvent.SessionCancelled(session, 3));
        events.forEach(this::add);
        var handled = new ArrayList<Event>();
        for (int i = 0; i < events.size(); i++) {
            var head = heads(session).getFirst();
            handled.add(head.event());
            done(head);
        }
        assertThat(handled).isEqualTo(events);
        assertThat(heads(session)).isEmpty();
    }

    @Test
    default void an_event_stays_until_the_unit_of_work_that_handles_it_commits() {
        var session = session();
        add(new SessionEvent.SessionBooked(session, 1));
        assertThatThrownBy(() -> store().unitOfWork().run(() -> {
                    store().pendingEvents()
                            .done(List.of(heads(session).getFirst().sequence()));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(heads(session)).hasSize(1);
    }

    @Test
    @Tag("K22")
    default void an_event_of_a_failing_unit_of_work_was_never_there() {
        var session = session();
        assertThatThrownBy(() -> store().unitOfWork().run(() -> {
                    store().outbox().add(new SessionEvent.SessionBooked(session, 1));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(heads(session)).isEmpty();
    }

    @Test
    default void an_event_that_was_put_off_holds_its_stream_back_and_counts_its_tries() {
        var session = session();
        add(new SessionEvent.SessionBooked(session, 1), new SessionEvent.SessionApproved(session, 2));
        var head = heads(session).getFirst();
        var until = LATER.plusSeconds(60);
        store().unitOfWork().run(() -> {
            store().pendingEvents().postpone(head.sequence(), until, "IllegalStateException");
            return true;
        });
        assertThat(heads(session)).isEmpty();
        var again = heads(session, until).getFirst();
        assertThat(again.event()).isEqualTo(head.event());
        assertThat(again.sequence()).isEqualTo(head.sequence());
        assertThat(again.tries()).isEqualTo(head.tries() + 1);
    }

    @Test
    default void a_waiting_event_is_at_least_as_young_as_the_oldest() {
        var session = session();
        add(new SessionEvent.SessionBooked(session, 1));
        var own = heads(session).getFirst();
        assertThat(store().pendingEvents().oldest())
                .isPresent()
                .get()
                .satisfies(oldest -> assertThat(oldest).isBeforeOrEqualTo(own.at()));
    }

    @Test
    default void no_more_are_handed_out_than_were_asked_for() {
        add(new SessionEvent.SessionBooked(session(), 1), new SessionEvent.SessionBooked(session(), 1));
        assertThat(store().unitOfWork().run(() -> store().pendingEvents().take(LATER, 1)))
                .hasSize(1);
    }

    private void add(Event... events) {
        store().unitOfWork().run(() -> {
            for (var event : events) {
                store().outbox().add(event);
            }
            return true;
        });
    }

    private void done(Pending pending) {
        store().unitOfWork().run(() -> {
            store().pendingEvents().done(List.of(pending.sequence()));
            return true;
        });
    }

    private List<Pending> heads(SessionId session) {
        return heads(session, LATER);
    }

    private List<Pending> heads(SessionId session, Instant now) {
        return store().unitOfWork()
                .run(() -> store().pendingEvents().take(now, 100_000).stream()
                        .filter(p -> p.event().stream().equals(session.value()))
                        .toList());
    }

    private static SessionId session() {
        return new SessionId(UUID.randomUUID());
    }
}

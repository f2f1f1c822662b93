package io.miadi.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.outbox.PendingEvents;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.outbox.OutboxContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbiOutboxTest implements OutboxContract {
    private static final String NEWER =
            "insert into outbox (stream, type, body, at) values (?, 'FromTomorrow', '{}', now())";
    private static final String FORGET = "delete from outbox where stream in (?, ?)";

    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }

    @Test
    void an_event_that_nobody_can_read_does_not_keep_the_others_from_being_taken() {
        var strange = UUID.randomUUID();
        var session = new SessionId(UUID.randomUUID());
        var heads = store().unitOfWork().run(() -> {
            store().database().session().write(handle -> handle.execute(NEWER, strange));
            store().outbox().add(new SessionEvent.SessionBooked(session, 1));
            var taken = store().pendingEvents().take(LATER, 100_000);
            store().database().session().write(handle -> handle.execute(FORGET, strange, session.value()));
            return taken;
        });
        assertThat(heads)
                .filteredOn(pending -> pending.stored() instanceof PendingEvents.Unreadable)
                .singleElement()
                .satisfies(pending -> assertThatThrownBy(pending::event)
                        .hasMessageContaining("cannot be read")
                        .hasRootCauseMessage("no event is stored as FromTomorrow"));
        assertThat(heads)
                .anyMatch(pending -> pending.stored() instanceof PendingEvents.Readable(var event)
                        && event.stream().equals(session.value()));
    }
}

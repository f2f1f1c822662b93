package io.miadi.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.domain.event.Event;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventHintsTest {
    private static final Event CONFIRMED = new SessionEvent.SessionConfirmed(new SessionId(new UUID(1, 2)), 3);

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final List<Event> kept = new ArrayList<>();
    private final EventHints hints = new EventHints();
    private int woken;

    private void add() {
        hints.heardIn(kept::add, unitOfWork).add(CONFIRMED);
    }

    @Test
    void the_planner_is_woken_once_the_event_is_committed() {
        hints.reach(() -> woken++);
        int within = unitOfWork.run(() -> {
            add();
            return woken;
        });
        assertThat(within).isZero();
        assertThat(woken).isEqualTo(1);
        assertThat(kept).containsExactly(CONFIRMED);
    }

    @Test
    void an_event_that_was_never_committed_wakes_nobody() {
        hints.reach(() -> woken++);
        assertThatThrownBy(() -> unitOfWork.run(() -> {
                    add();
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(woken).isZero();
    }

    @Test
    void an_event_before_there_is_a_planner_is_left_to_its_first_pass() {
        unitOfWork.run(() -> {
            add();
            return 0;
        });
        assertThat(kept).containsExactly(CONFIRMED);
    }
}

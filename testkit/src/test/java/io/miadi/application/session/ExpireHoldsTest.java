package io.miadi.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.audit.Trail;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRules;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.store.StoredExamples;
import io.miadi.testkit.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpireHoldsTest {
    private final SettableClock clock = new SettableClock(StoredExamples.NOW);
    private final InMemoryStore store = InMemoryStore.open(clock);
    private final StoredExamples examples = new StoredExamples(store);
    private final Set<SessionId> unknown = new HashSet<>();
    private final Set<SessionId> broken = new HashSet<>();
    private final Set<SessionId> unreachable = new HashSet<>();
    private final ExpireHolds expire = new ExpireHolds(
            store.unitOfWork(),
            new SessionStep(
                    store.unitOfWork(),
                    store.sessions(),
                    new Trail(store.auditLog(), store.outbox()),
                    SessionRules.defaults(),
                    clock),
            store.sessions(),
            store.slotClaims(),
            new Unpaid());

    @Test
    void holds_whose_payers_may_be_paying_do_not_starve_those_behind_them() {
        for (int i = 0; i < 250; i++) {
            unknown.add(approvedAt(StoredExamples.NOW.plusSeconds(i)).id());
        }
        var last = approvedAt(StoredExamples.NOW.plusSeconds(500));
        clock.advance(Duration.ofDays(2));
        assertThat(expire.run(clock)).isOne();
        assertThat(state(last.id())).isEqualTo(SessionState.Name.EXPIRED);
        assertThat(unknown).allSatisfy(id -> assertThat(state(id)).isEqualTo(SessionState.Name.APPROVED));
    }

    @Test
    void a_hold_that_breaks_does_not_end_the_pass_but_is_told_at_its_end() {
        broken.add(approvedAt(StoredExamples.NOW).id());
        var next = approvedAt(StoredExamples.NOW.plusSeconds(1));
        broken.add(approvedAt(StoredExamples.NOW.plusSeconds(2)).id());
        var last = approvedAt(StoredExamples.NOW.plusSeconds(3));
        clock.advance(Duration.ofDays(2));
        assertThatThrownBy(() -> expire.run(clock))
                .hasMessageContaining("2 of the holds")
                .hasRootCauseMessage("this fee is broken")
                .satisfies(told -> assertThat(told.getSuppressed()).hasSize(1));
        assertThat(state(next.id())).isEqualTo(SessionState.Name.EXPIRED);
        assertThat(state(last.id())).isEqualTo(SessionState.Name.EXPIRED);
        assertThat(broken).allSatisfy(id -> assertThat(state(id)).isEqualTo(SessionState.Name.APPROVED));
    }

    @Test
    void without_a_store_the_pass_ends_at_once() {
        var first = approvedAt(StoredExamples.NOW);
        var next = approvedAt(StoredExamples.NOW.plusSeconds(1));
        unreachable.add(first.id());
        clock.advance(Duration.ofDays(2));
        assertThatThrownBy(() -> expire.run(clock)).isInstanceOf(StorageUnavailable.class);
        assertThat(state(next.id())).isEqualTo(SessionState.Name.APPROVED);
    }

    private Session approvedAt(Instant now) {
        var pending = examples.pending(store.newPractitioner(), now.plus(Duration.ofDays(9)));
        return examples.moved(pending, new SessionAction.Approve(store.newStaff()), now);
    }

    private SessionState.Name state(SessionId id) {
        return store.sessions().find(id).orElseThrow().state().name();
    }

    /** Nobody's fee but that somebody may be paying it. */
    private final class Unpaid implements Fees {
        @Override
        public boolean isBeingPaid(SessionId session) {
            if (unreachable.contains(session)) {
                throw new StorageUnavailable("the store is away", new IllegalStateException("no connection"));
            }
            if (broken.contains(session)) {
                throw new IllegalArgumentException("this fee is broken");
            }
            return unknown.contains(session);
        }

        @Override
        public void closeWith(Session closed) {
            // There is no fee to waive.
        }

        @Override
        public void fallDue(Session approved) {
            throw new IllegalStateException("nothing is approved here");
        }

        @Override
        public void earn(Session completed) {
            throw new IllegalStateException("nothing is completed here");
        }

        @Override
        public void keepForNoShow(Session missed) {
            throw new IllegalStateException("nobody is missed here");
        }

        @Override
        public void correct(Session corrected) {
            throw new IllegalStateException("nothing is corrected here");
        }
    }
}

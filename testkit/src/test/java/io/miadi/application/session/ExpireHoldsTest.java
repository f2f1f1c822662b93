package io.miadi.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.audit.Trail;
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

package io.miadi.testkit.world;

import static io.miadi.domain.session.SessionState.Name.APPROVED;
import static io.miadi.domain.session.SessionState.Name.CANCELLED;
import static io.miadi.domain.session.SessionState.Name.CHECKED_IN;
import static io.miadi.domain.session.SessionState.Name.COMPLETED;
import static io.miadi.domain.session.SessionState.Name.CONFIRMED;
import static io.miadi.domain.session.SessionState.Name.DECLINED;
import static io.miadi.domain.session.SessionState.Name.EXPIRED;
import static io.miadi.domain.session.SessionState.Name.NO_SHOW;
import static io.miadi.domain.session.SessionState.Name.PENDING;

import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.domain.session.SessionState.Name;
import io.miadi.testkit.store.InMemoryStore;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What holds of every change of a session (I1, I10, K9, K10, K14). The table is written down here a second time, on purpose. */
final class SessionLaws {
    private static final Map<Name, Set<Name>> MOVES = new EnumMap<>(Map.of(
            PENDING, EnumSet.of(PENDING, APPROVED, CONFIRMED, DECLINED, CANCELLED),
            APPROVED, EnumSet.of(APPROVED, CONFIRMED, EXPIRED, CANCELLED),
            CONFIRMED, EnumSet.of(CONFIRMED, CHECKED_IN, COMPLETED, NO_SHOW, CANCELLED),
            CHECKED_IN, EnumSet.of(COMPLETED),
            COMPLETED, EnumSet.of(NO_SHOW),
            NO_SHOW, EnumSet.of(COMPLETED),
            CANCELLED, EnumSet.noneOf(Name.class),
            DECLINED, EnumSet.noneOf(Name.class),
            EXPIRED, EnumSet.noneOf(Name.class)));

    private final InMemoryStore store;
    private final InstantSource clock;

    SessionLaws(InMemoryStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    void check(Watch.Move move) {
        var after = move.after();
        if (move.before().isEmpty()) {
            boolean fresh = after.version() == 1 && after.state() instanceof SessionState.Pending;
            LawBroken.unless(fresh, "P1 K10", "a session began otherwise than pending", after);
            return;
        }
        var before = move.before().get();
        var from = before.state().name();
        var to = after.state().name();
        LawBroken.unless(MOVES.getOrDefault(from, Set.of()).contains(to), "I10 K10", from + " to " + to, after.id());
        LawBroken.unless(after.version() == before.version() + 1, "K10", "a version was skipped", after.id());
        boolean moved = from == to;
        LawBroken.unless(moved || after.time().equals(before.time()), "K10", "a state and a time at once", after.id());
        LawBroken.unless(
                after.sequence() == before.sequence() + (moved ? 1 : 0), "K20", "the sequence is wrong", after.id());
        LawBroken.unless(after.booking().equals(before.booking()), "K10", "a booking changed", after.id());
        entering(before, after);
    }

    private void entering(Session before, Session after) {
        if (after.state() instanceof SessionState.Confirmed && !(before.state() instanceof SessionState.Confirmed)) {
            LawBroken.unless(store.slotClaims().isHeld(after.id()), "K9 I1", "confirmed without a slot", after.id());
            LawBroken.unless(isPaid(after), "K9 I1", "confirmed without its money", after.id());
        }
        if (after.state() instanceof SessionState.Expired) {
            var live = store.payments().ofSession(after.id()).flatMap(Payment::liveAttempt);
            LawBroken.unless(live.isEmpty(), "K14", "expired under a live attempt", after.id());
            boolean over = before.state() instanceof SessionState.Approved(var _, var until)
                    && !clock.instant().isBefore(until);
            LawBroken.unless(over, "K10", "expired before its time", after.id());
        }
    }

    private boolean isPaid(Session session) {
        return session.booking().price().isZero()
                || store.payments()
                        .ofSession(session.id())
                        .map(Payment::isSatisfied)
                        .orElse(false);
    }
}

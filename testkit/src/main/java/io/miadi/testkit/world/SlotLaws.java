package io.miadi.testkit.world;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionState.Name;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.store.InMemoryStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Who holds which time (I6, K18, K19), told by the sessions themselves and not by the store of claims. */
final class SlotLaws {
    private final InMemoryStore store;
    private final Map<PersonId, NavigableMap<Instant, Held>> diaries = new HashMap<>();
    private final Map<SessionId, TimeRange> known = new HashMap<>();

    SlotLaws(InMemoryStore store) {
        this.store = store;
    }

    private record Held(SessionId session, TimeRange time) {}

    void check(Session session) {
        var state = session.state().name();
        boolean held = store.slotClaims().isHeld(session.id());
        if (state.holdsSlot()) {
            LawBroken.unless(held, "K9 K19", state + " without a slot", session.id());
            var own = store.slotClaims().taken(session.booking().practitioner(), session.claim());
            LawBroken.unless(own.equals(List.of(session.claim())), "K18 K19", "holds another time than its own", own);
        } else if (!tookPlace(state)) {
            LawBroken.unless(!held, "K19", state + " and still holds a slot", session.id());
        }
        note(session, state.holdsSlot());
    }

    private static boolean tookPlace(Name state) {
        return state == Name.COMPLETED || state == Name.NO_SHOW;
    }

    private void note(Session session, boolean holds) {
        var diary = diaries.computeIfAbsent(session.booking().practitioner(), _ -> new TreeMap<>());
        var old = known.remove(session.id());
        if (old != null) {
            diary.remove(old.start());
        }
        if (holds) {
            var time = session.claim();
            alone(diary.floorEntry(time.start()), time);
            alone(diary.ceilingEntry(time.start()), time);
            diary.put(time.start(), new Held(session.id(), time));
            known.put(session.id(), time);
        }
    }

    private static void alone(Map.@org.jspecify.annotations.Nullable Entry<Instant, Held> neighbour, TimeRange time) {
        if (neighbour != null) {
            boolean apart = !neighbour.getValue().time().overlaps(time);
            LawBroken.unless(apart, "K18 I6", "two sessions of one practitioner overlap", neighbour.getValue());
        }
    }
}

package io.miadi.testkit.session;

import io.miadi.application.session.SlotClaims;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Held times in memory, by practitioner and start. */
public final class InMemorySlotClaims implements SlotClaims {
    private final InMemoryUnitOfWork unitOfWork;
    private final Map<PersonId, NavigableMap<Instant, TimeRange>> diaries = new HashMap<>();
    private final Table<SessionId, Held> held;

    public InMemorySlotClaims(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        held = new Table<>(unitOfWork);
    }

    private record Held(PersonId practitioner, TimeRange time) {}

    @Override
    public boolean claim(SessionId session, PersonId practitioner, TimeRange time) {
        return unitOfWork.run(() -> {
            if (held.has(session)) {
                throw new IllegalStateException("holds a time already: " + session);
            }
            return hold(session, new Held(practitioner, time));
        });
    }

    private boolean hold(SessionId session, Held wanted) {
        var diary = diary(wanted.practitioner());
        // Held times do not overlap, so the last one that starts before the end is the only one that can be in the way.
        var nearest = diary.lowerEntry(wanted.time().end());
        if (nearest != null && nearest.getValue().overlaps(wanted.time())) {
            return false;
        }
        held.put(session, wanted);
        new Table<>(unitOfWork, diary).put(wanted.time().start(), wanted.time());
        return true;
    }

    @Override
    public boolean move(SessionId session, PersonId practitioner, TimeRange to) {
        return unitOfWork.run(() -> {
            var before = held.find(session);
            before.ifPresent(old -> free(session, old));
            boolean moved = hold(session, new Held(practitioner, to));
            if (!moved) {
                before.ifPresent(old -> hold(session, old));
            }
            return moved;
        });
    }

    @Override
    public void release(SessionId session) {
        unitOfWork.run(() -> {
            held.find(session).ifPresent(old -> free(session, old));
            return true;
        });
    }

    private void free(SessionId session, Held old) {
        held.remove(session);
        new Table<>(unitOfWork, diary(old.practitioner())).remove(old.time().start());
    }

    @Override
    public boolean isHeld(SessionId session) {
        return unitOfWork.run(() -> held.has(session));
    }

    @Override
    public List<TimeRange> taken(PersonId practitioner, TimeRange within) {
        return unitOfWork.run(() -> diary(practitioner).headMap(within.end()).values().stream()
                .filter(within::overlaps)
                .toList());
    }

    private NavigableMap<Instant, TimeRange> diary(PersonId practitioner) {
        return diaries.computeIfAbsent(practitioner, _ -> new TreeMap<>());
    }
}

package io.miadi.testkit.outbox;

import io.miadi.application.outbox.Outbox;
import io.miadi.application.outbox.PendingEvents;
import io.miadi.domain.event.Event;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.Table;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps the events of committed steps in the order in which they were added, and hands out the heads of their streams. */
public final class InMemoryOutbox implements Outbox, PendingEvents {
    private final List<Event> events = new ArrayList<>();
    private final NavigableMap<Long, Waiting> heads = new TreeMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final InstantSource clock;
    private final Table<Long, Waiting> headRows;
    private final Table<UUID, List<Waiting>> streams;

    /** For tests that do not look at the times of events: they are all at the epoch. */
    public InMemoryOutbox(InMemoryUnitOfWork unitOfWork) {
        this(unitOfWork, InstantSource.fixed(Instant.EPOCH));
    }

    public InMemoryOutbox(InMemoryUnitOfWork unitOfWork, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        headRows = new Table<>(unitOfWork, heads);
        streams = new Table<>(unitOfWork);
    }

    private record Waiting(Pending pending, Instant notBefore) {}

    @Override
    public void add(Event event) {
        unitOfWork.run(() -> {
            unitOfWork.onUndo(events::removeLast);
            events.add(event);
            var now = clock.instant();
            var waiting = new Waiting(new Pending(events.size(), new Readable(event), now, 0), now);
            var line = line(event.stream());
            if (line.isEmpty()) {
                headRows.put(waiting.pending().sequence(), waiting);
            }
            var longer = new ArrayList<>(line);
            longer.add(waiting);
            streams.put(event.stream(), longer);
            return true;
        });
    }

    private List<Waiting> line(UUID stream) {
        return streams.find(stream).orElse(List.of());
    }

    @Override
    public List<Pending> take(Instant now, int limit) {
        return unitOfWork.run(() -> heads.values().stream()
                .filter(w -> !w.notBefore().isAfter(now))
                .limit(limit)
                .map(Waiting::pending)
                .toList());
    }

    @Override
    public void done(List<Long> sequences) {
        unitOfWork.run(() -> {
            sequences.forEach(this::done);
            return true;
        });
    }

    private void done(long sequence) {
        unitOfWork.run(() -> {
            var stream = head(sequence).pending().event().stream();
            var rest = line(stream).stream().skip(1).toList();
            headRows.remove(sequence);
            if (rest.isEmpty()) {
                streams.remove(stream);
            } else {
                headRows.put(rest.getFirst().pending().sequence(), rest.getFirst());
                streams.put(stream, rest);
            }
            return true;
        });
    }

    @Override
    public void postpone(long sequence, Instant until, String cause) {
        unitOfWork.run(() -> {
            var old = head(sequence).pending();
            var later = new Pending(old.sequence(), old.stored(), old.at(), old.tries() + 1);
            headRows.put(sequence, new Waiting(later, until));
            return true;
        });
    }

    private Waiting head(long sequence) {
        return headRows.find(sequence)
                .orElseThrow(() -> new IllegalStateException("not the head of a stream: " + sequence));
    }

    @Override
    public Optional<Instant> oldest() {
        return unitOfWork.run(
                () -> heads.values().stream().map(w -> w.pending().at()).min(Instant::compareTo));
    }

    /** Every event that was ever added, also those that were handled. */
    public List<Event> events() {
        return after(0);
    }

    /** The events behind the first so many. */
    public List<Event> after(int count) {
        return unitOfWork.run(() -> List.copyOf(events.subList(count, events.size())));
    }

    public int count() {
        return unitOfWork.run(events::size);
    }

    /** The events of one kind, oldest first. */
    public <E extends Event> List<E> eventsOf(Class<E> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** When the first event that waits may be handled. */
    public Optional<Instant> nextDue() {
        return unitOfWork.run(
                () -> heads.values().stream().map(Waiting::notBefore).min(Instant::compareTo));
    }
}

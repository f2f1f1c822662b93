package io.miadi.testkit.outbox;

import io.miadi.application.outbox.Outbox;
import io.miadi.domain.event.Event;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the events of committed steps in the order in which they were added. */
public final class InMemoryOutbox implements Outbox {
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryOutbox(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(Event event) {
        events.add(event);
        unitOfWork.onUndo(events::removeLast);
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The events of one kind, oldest first. */
    public <E extends Event> List<E> eventsOf(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}

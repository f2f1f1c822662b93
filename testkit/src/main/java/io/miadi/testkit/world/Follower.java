package io.miadi.testkit.world;

import io.miadi.domain.event.Event;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.util.ArrayList;
import java.util.List;

/** The plainest follower: it writes down, in the unit of work of the handling, which events it was given. */
final class Follower implements EventFollower {
    private final InMemoryUnitOfWork unitOfWork;
    private final List<Event> followed = new ArrayList<>();

    Follower(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void follow(Event event) {
        LawBroken.unless(unitOfWork.isRunning(), "K23", "an event was handled outside of a unit of work");
        followed.add(event);
        unitOfWork.onUndo(followed::removeLast);
    }

    List<Event> followed() {
        return followed;
    }
}

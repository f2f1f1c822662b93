package io.miadi.testkit.world;

import io.miadi.domain.event.Event;

/** What reacts to a committed event, in a unit of work that also takes the event off the outbox; the place of the planner. */
@FunctionalInterface
public interface EventFollower {
    void follow(Event event);
}

package io.miadi.application.outbox;

import io.miadi.domain.event.Event;

/**
 * Takes events within the current unit of work. Each is handed to the planner at least once after the commit, those of one
 * stream in the order in which they were added.
 */
public interface Outbox {
    void add(Event event);
}

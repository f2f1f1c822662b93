package io.miadi.domain.event;

import java.util.UUID;

/**
 * A fact that was committed, named in the past tense. Implementations are records of ids and plain facts, so that a stored
 * event can be read again by a later version.
 */
public interface Event {
    /** The session or person whose events are handled one after the other, in the order of their commits. */
    UUID stream();
}

package io.miadi.application.session;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import java.util.List;

/**
 * Who holds which time of which practitioner. No two held claims of one practitioner overlap: the store itself refuses it,
 * whatever the number of clients, nodes or retries.
 */
public interface SlotClaims {
    /** Claims the time for the session; {@code false} when any of it is taken, and then nothing is changed. */
    boolean claim(SessionId session, PersonId practitioner, TimeRange time);

    /** Gives up the session's time for another in one step; {@code false} when that is taken, and then the old one stays. */
    boolean move(SessionId session, PersonId practitioner, TimeRange to);

    /** Frees the session's time; nothing happens when it holds none. */
    void release(SessionId session);

    boolean isHeld(SessionId session);

    /** The held times of a practitioner that overlap the given one, in order. */
    List<TimeRange> taken(PersonId practitioner, TimeRange within);
}

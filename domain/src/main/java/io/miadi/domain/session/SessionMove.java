package io.miadi.domain.session;

import java.time.Instant;

/** What came of an action: the session in its new state, or the reason why nothing changed. */
public sealed interface SessionMove {
    record Moved(Session session) implements SessionMove {}

    /** The state does not know the action. */
    record Illegal(SessionState.Name from) implements SessionMove {}

    record TooEarly(Instant possibleFrom) implements SessionMove {}

    record TooLate(Instant possibleUntil) implements SessionMove {}

    /** The session starts too soon for anybody to pay for it before; its payment was possible until then. */
    record NoTimeToPay(Instant payableUntil) implements SessionMove {}

    /** The new start is further ahead than any session can begin, see {@link Booking#FURTHEST_AHEAD}. */
    record TooFarAhead() implements SessionMove {}

    /** The payer may still be paying. */
    record AttemptLive() implements SessionMove {}
}

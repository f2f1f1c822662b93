package io.miadi.application.session;

import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import java.time.Instant;

/** What came of asking something of a session that exists. */
public sealed interface SessionOutcome {
    record Done(Session session) implements SessionOutcome {}

    /** There is none, or the caller may not see it; the two are answered alike. */
    record NotFound() implements SessionOutcome {}

    record NotAllowed() implements SessionOutcome {}

    /** The session's state does not know the action. */
    record NotPossible(SessionState.Name from) implements SessionOutcome {}

    record TooEarly(Instant possibleFrom) implements SessionOutcome {}

    record TooLate(Instant possibleUntil) implements SessionOutcome {}

    /** The session would start too soon to be paid before. */
    record NoTimeToPay(Instant payableUntil) implements SessionOutcome {}

    /** The session would start further ahead than any can. */
    record TooFarAhead() implements SessionOutcome {}

    record SlotTaken() implements SessionOutcome {}

    record OutsideAvailability() implements SessionOutcome {}

    record PayerMayBePaying() implements SessionOutcome {}
}

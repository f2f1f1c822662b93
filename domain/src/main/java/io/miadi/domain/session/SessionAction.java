package io.miadi.domain.session;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;

/** What may be asked of a session. Which pair of state and action is a move is {@link Session#apply} and nothing else. */
public sealed interface SessionAction {
    /** The slot was claimed in the same transaction. */
    record Approve(PersonId by) implements SessionAction {}

    record Decline() implements SessionAction {}

    /** Every blocking due is paid or waived, and the claim is still held. */
    record DueSatisfied() implements SessionAction {}

    /** @param attemptLive whether the payer may still be paying, in which case the session keeps waiting */
    record HoldElapsed(boolean attemptLive) implements SessionAction {}

    /** The claim of the new time was made in the same transaction, where the session holds one. */
    record Reschedule(TimeRange to, Mover by) implements SessionAction {}

    /** Whose wish a new time is, which decides who bears what follows from it. */
    enum Mover {
        /** Possible only as long as cancelling would cost nothing. */
        CLIENT,
        /** The desk moves it because the client asked for it, as late as it likes. */
        PRACTICE_FOR_CLIENT,
        /** The client did not ask: there is notice, and the client may cancel free of charge until the new start. */
        PRACTICE
    }

    record Cancel(boolean byClient) implements SessionAction {}

    record CheckIn() implements SessionAction {}

    record Complete() implements SessionAction {}

    record MarkNoShow() implements SessionAction {}

    /** Turns a completed session into a no-show or the other way round. */
    record Correct() implements SessionAction {}

    /** Late money pays for it and the slot was claimed again in the same transaction. */
    record Reinstate() implements SessionAction {}

    /** When and by which rules an action is judged. */
    record Moment(Instant now, SessionRules rules) {}
}

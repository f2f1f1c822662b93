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

    /**
     * The claim of the new time was made in the same transaction, where the session holds one.
     *
     * @param byClient whether the session's client moves it, who may do so only as long as cancelling costs nothing
     */
    record Reschedule(TimeRange to, boolean byClient) implements SessionAction {}

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

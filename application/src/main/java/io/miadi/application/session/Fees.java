package io.miadi.application.session;

import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;

/** What a session's moves mean for its money, within the unit of work of the move. */
public interface Fees {
    /** The session was approved at a price: its fee falls due. */
    void fallDue(Session approved);

    /**
     * The session ended before it took place. What is not paid is waived and a part that was is owed back whole; of a fee that was paid
     * in full, and so confirmed its session, the policy says how much is owed back.
     */
    void closeWith(Session closed);

    /** The session took place. */
    void earn(Session completed);

    /** The client did not come. */
    void keepForNoShow(Session missed);

    /** A completed session became a no-show or the other way round. */
    void correct(Session corrected);

    /** Whether the payer may still be paying. */
    boolean isBeingPaid(SessionId session);
}

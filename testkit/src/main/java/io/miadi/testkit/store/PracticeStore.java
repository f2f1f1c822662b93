package io.miadi.testkit.store;

import io.miadi.application.calendar.Availabilities;
import io.miadi.application.idempotency.RequestKeys;
import io.miadi.application.ledger.Journal;
import io.miadi.application.outbox.Outbox;
import io.miadi.application.outbox.PendingEvents;
import io.miadi.application.payment.CallbackInbox;
import io.miadi.application.payment.Payments;
import io.miadi.application.payment.RefundObligations;
import io.miadi.application.payment.ReviewItems;
import io.miadi.application.refund.Refunds;
import io.miadi.application.session.SessionKinds;
import io.miadi.application.session.Sessions;
import io.miadi.application.session.SlotClaims;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.PersonId;

/**
 * One store with all its ports, as the contracts need it: a payment's row refers to a session's, and a session's to people.
 * The store may be shared and need not be empty; a contract looks only at what it made itself.
 */
public interface PracticeStore {
    UnitOfWork unitOfWork();

    Sessions sessions();

    SlotClaims slotClaims();

    SessionKinds sessionKinds();

    Availabilities availabilities();

    Payments payments();

    ReviewItems reviewItems();

    RefundObligations refundObligations();

    Refunds refunds();

    CallbackInbox callbackInbox();

    Journal journal();

    RequestKeys requestKeys();

    Outbox outbox();

    PendingEvents pendingEvents();

    /** A client that the store knows from now on. */
    PersonId newClient();

    /** A practitioner that the store knows from now on. */
    PersonId newPractitioner();

    /** A member of staff that the store knows from now on. */
    PersonId newStaff();
}

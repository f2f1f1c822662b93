package io.miadi.testkit.store;

import io.miadi.domain.identity.PersonId;
import io.miadi.testkit.audit.InMemoryAuditLog;
import io.miadi.testkit.calendar.InMemoryAvailabilities;
import io.miadi.testkit.idempotency.InMemoryRequestKeys;
import io.miadi.testkit.ledger.InMemoryJournal;
import io.miadi.testkit.outbox.InMemoryOutbox;
import io.miadi.testkit.payment.InMemoryCallbackInbox;
import io.miadi.testkit.payment.InMemoryDeskTakings;
import io.miadi.testkit.payment.InMemoryPayments;
import io.miadi.testkit.payment.InMemoryRefundObligations;
import io.miadi.testkit.payment.InMemoryReviewItems;
import io.miadi.testkit.refund.InMemoryRefunds;
import io.miadi.testkit.session.InMemoryPracticePeople;
import io.miadi.testkit.session.InMemorySessionKinds;
import io.miadi.testkit.session.InMemorySessions;
import io.miadi.testkit.session.InMemorySlotClaims;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.SequentialIds;
import java.time.InstantSource;
import java.time.ZoneId;

/** A whole practice in memory. */
public record InMemoryStore(
        InMemoryUnitOfWork unitOfWork,
        SequentialIds ids,
        InMemorySessions sessions,
        InMemorySlotClaims slotClaims,
        InMemorySessionKinds sessionKinds,
        InMemoryPracticePeople people,
        InMemoryAvailabilities availabilities,
        InMemoryPayments payments,
        InMemoryDeskTakings deskTakings,
        InMemoryReviewItems reviewItems,
        InMemoryRefundObligations refundObligations,
        InMemoryRefunds refunds,
        InMemoryCallbackInbox callbackInbox,
        InMemoryJournal journal,
        InMemoryRequestKeys requestKeys,
        InMemoryOutbox outbox,
        InMemoryAuditLog auditLog)
        implements PracticeStore {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

    /** An empty practice in Nairobi. */
    public static InMemoryStore open(InstantSource clock) {
        var unitOfWork = new InMemoryUnitOfWork();
        var reviews = new InMemoryReviewItems(unitOfWork);
        var payments = new InMemoryPayments(unitOfWork, reviews);
        var obligations = new InMemoryRefundObligations(unitOfWork);
        return new InMemoryStore(
                unitOfWork,
                new SequentialIds(),
                new InMemorySessions(unitOfWork),
                new InMemorySlotClaims(unitOfWork),
                new InMemorySessionKinds(unitOfWork),
                new InMemoryPracticePeople(),
                new InMemoryAvailabilities(unitOfWork, NAIROBI),
                payments,
                new InMemoryDeskTakings(unitOfWork, payments),
                reviews,
                obligations,
                new InMemoryRefunds(unitOfWork, payments, obligations),
                new InMemoryCallbackInbox(unitOfWork),
                new InMemoryJournal(unitOfWork, clock),
                new InMemoryRequestKeys(unitOfWork),
                new InMemoryOutbox(unitOfWork, clock),
                new InMemoryAuditLog(unitOfWork));
    }

    @Override
    public InMemoryOutbox pendingEvents() {
        return outbox;
    }

    @Override
    public PersonId newClient() {
        var client = newStaff();
        people.addClient(client);
        return client;
    }

    @Override
    public PersonId newPractitioner() {
        var practitioner = newStaff();
        people.addPractitioner(practitioner);
        return practitioner;
    }

    @Override
    public PersonId newStaff() {
        return new PersonId(ids.next());
    }
}

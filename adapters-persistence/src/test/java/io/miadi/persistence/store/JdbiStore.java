package io.miadi.persistence.store;

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
import io.miadi.domain.identity.Role;
import io.miadi.persistence.calendar.JdbiAvailabilities;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.SharedDatabase;
import io.miadi.persistence.idempotency.JdbiRequestKeys;
import io.miadi.persistence.ledger.JdbiJournal;
import io.miadi.persistence.outbox.JdbiOutbox;
import io.miadi.persistence.payment.JdbiCallbackInbox;
import io.miadi.persistence.payment.JdbiPayments;
import io.miadi.persistence.payment.JdbiRefundObligations;
import io.miadi.persistence.payment.JdbiReviewItems;
import io.miadi.persistence.refund.JdbiRefunds;
import io.miadi.persistence.session.JdbiSessionKinds;
import io.miadi.persistence.session.JdbiSessions;
import io.miadi.persistence.session.JdbiSlotClaims;
import io.miadi.testkit.store.PracticeStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;

/** A whole practice on a real database. Its ports may be called outside of a unit of work, and then each call is one. */
public record JdbiStore(
        DatabaseUrl url,
        Database database,
        AesSealer sealer,
        UnitOfWork unitOfWork,
        Sessions sessions,
        SlotClaims slotClaims,
        SessionKinds sessionKinds,
        Availabilities availabilities,
        Payments payments,
        ReviewItems reviewItems,
        RefundObligations refundObligations,
        Refunds refunds,
        CallbackInbox callbackInbox,
        Journal journal,
        RequestKeys requestKeys,
        Outbox outbox,
        PendingEvents pendingEvents)
        implements PracticeStore {
    private static final String NEW_PERSON = """
            insert into person (id, name, language, zone, roles, standing, version)
            values (:id, 'Somebody', 'EN', 'Africa/Nairobi', array[:role], 'ACTIVE', 0)
            """;

    /** The one that contracts share: they look only at what they made themselves. */
    public static JdbiStore shared() {
        return Shared.STORE;
    }

    /** An empty practice of its own, which the caller closes with its database. */
    public static JdbiStore fresh() {
        var url = SharedDatabase.fresh();
        return on(url, Database.open(url, PoolSettings.standard()));
    }

    public static JdbiStore on(DatabaseUrl url, Database database) {
        var session = database.session();
        var work = database.unitOfWork();
        var sealer = new AesSealer((byte) 1);
        var outbox = new JdbiOutbox(session, InstantSource.system());
        return new JdbiStore(
                url,
                database,
                sealer,
                work,
                eachInAUnitOfWork(Sessions.class, new JdbiSessions(session), work),
                eachInAUnitOfWork(SlotClaims.class, new JdbiSlotClaims(session), work),
                eachInAUnitOfWork(SessionKinds.class, new JdbiSessionKinds(session), work),
                eachInAUnitOfWork(
                        Availabilities.class, new JdbiAvailabilities(session, ZoneId.of("Africa/Nairobi")), work),
                eachInAUnitOfWork(Payments.class, new JdbiPayments(session, sealer), work),
                eachInAUnitOfWork(ReviewItems.class, new JdbiReviewItems(session), work),
                eachInAUnitOfWork(RefundObligations.class, new JdbiRefundObligations(session), work),
                eachInAUnitOfWork(Refunds.class, new JdbiRefunds(session), work),
                eachInAUnitOfWork(CallbackInbox.class, new JdbiCallbackInbox(session, sealer), work),
                eachInAUnitOfWork(Journal.class, new JdbiJournal(session), work),
                eachInAUnitOfWork(RequestKeys.class, new JdbiRequestKeys(session), work),
                eachInAUnitOfWork(Outbox.class, outbox, work),
                eachInAUnitOfWork(PendingEvents.class, outbox, work));
    }

    @Override
    public PersonId newClient() {
        return newPerson(Role.CLIENT);
    }

    @Override
    public PersonId newPractitioner() {
        return newPerson(Role.PRACTITIONER);
    }

    @Override
    public PersonId newStaff() {
        return newPerson(Role.STAFF);
    }

    private PersonId newPerson(Role role) {
        var id = new PersonId(UUID.randomUUID());
        unitOfWork.run(() -> database.session()
                .current()
                .createUpdate(NEW_PERSON)
                .bind("id", id.value())
                .bind("role", role.name())
                .execute());
        return id;
    }

    private static <P> P eachInAUnitOfWork(Class<P> port, P real, UnitOfWork work) {
        var proxy = Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (self, method, arguments) -> work.run(() -> call(real, method, arguments)));
        return port.cast(proxy);
    }

    @SuppressWarnings("NullAway") // a void method of a port answers null
    private static Object call(Object real, Method method, Object[] arguments) {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Shared {
        static final JdbiStore STORE = fresh();
    }
}

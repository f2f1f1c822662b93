package io.miadi.bootstrap.wiring;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.audit.Trail;
import io.miadi.application.calendar.Availabilities;
import io.miadi.application.hook.Hooks;
import io.miadi.application.idempotency.RequestKeys;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.ledger.Journal;
import io.miadi.application.notification.Deliveries;
import io.miadi.application.notification.Notifications;
import io.miadi.application.notification.Reminders;
import io.miadi.application.outbox.Outbox;
import io.miadi.application.outbox.PendingEvents;
import io.miadi.application.payment.CallbackInbox;
import io.miadi.application.payment.DeskTakings;
import io.miadi.application.payment.Payments;
import io.miadi.application.payment.RefundObligations;
import io.miadi.application.payment.ReviewItems;
import io.miadi.application.provider.ProviderAccounts;
import io.miadi.application.recipient.Recipients;
import io.miadi.application.refund.Refunds;
import io.miadi.application.secret.SealedRows;
import io.miadi.application.secret.Sealer;
import io.miadi.application.session.SessionKinds;
import io.miadi.application.session.Sessions;
import io.miadi.application.session.SlotClaims;
import io.miadi.application.transaction.Ids;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.application.webhook.AnnouncePayments;
import io.miadi.persistence.audit.JdbiAuditLog;
import io.miadi.persistence.calendar.JdbiAvailabilities;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.hook.JdbiHooks;
import io.miadi.persistence.hook.SealedHooks;
import io.miadi.persistence.id.TimeOrderedIds;
import io.miadi.persistence.idempotency.JdbiRequestKeys;
import io.miadi.persistence.identity.JdbiIdentity;
import io.miadi.persistence.identity.JdbiRecipients;
import io.miadi.persistence.ledger.JdbiJournal;
import io.miadi.persistence.notification.JdbiDeliveries;
import io.miadi.persistence.notification.JdbiNotifications;
import io.miadi.persistence.notification.JdbiReminders;
import io.miadi.persistence.outbox.JdbiOutbox;
import io.miadi.persistence.payment.JdbiCallbackInbox;
import io.miadi.persistence.payment.JdbiDeskTakings;
import io.miadi.persistence.payment.JdbiPayments;
import io.miadi.persistence.payment.JdbiRefundObligations;
import io.miadi.persistence.payment.JdbiReviewItems;
import io.miadi.persistence.payment.SealedCallbacks;
import io.miadi.persistence.payment.SealedPayers;
import io.miadi.persistence.provider.JdbiProviderAccounts;
import io.miadi.persistence.reconciliation.SealedStatements;
import io.miadi.persistence.refund.JdbiRefunds;
import io.miadi.persistence.session.JdbiSessionKinds;
import io.miadi.persistence.session.JdbiSessions;
import io.miadi.persistence.session.JdbiSlotClaims;
import io.miadi.persistence.webhook.SealedWebhooks;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.MDC;

/** Everything that is kept in the database, behind the application's own ports. */
public record Stores(
        UnitOfWork unitOfWork,
        Ids ids,
        AuditLog audit,
        LogStores log,
        Outbox outbox,
        PendingEvents events,
        RequestKeys requestKeys,
        IdentityStore identity,
        Availabilities availabilities,
        SessionKinds kinds,
        Sessions sessions,
        SlotClaims claims,
        Payments payments,
        ReviewItems reviews,
        RefundObligations obligations,
        Refunds refunds,
        Hooks hooks,
        DeskTakings takings,
        CallbackInbox inbox,
        Journal journal,
        ProviderAccounts providers,
        Recipients recipients,
        Notifications notifications,
        Deliveries deliveries,
        Reminders reminders,
        WebhookStores webhooks,
        List<SealedRows> sealed,
        CrashPoints points) {

    /**
     * @param zone the practice's, for a practitioner who never published anything
     * @param heard puts a listener around the outbox
     */
    public record Setting(InstantSource clock, CrashPoints points, ZoneId zone, UnaryOperator<Outbox> heard) {}

    public static Stores in(Database database, Sealer sealer, Setting setting) {
        var session = database.session();
        var clock = setting.clock();
        var outbox = new JdbiOutbox(session, clock);
        var ids = new TimeOrderedIds(clock, new SecureRandom());
        var webhooks = WebhookStores.in(session, sealer, ids, clock);
        var payments = new JdbiPayments(session, sealer);
        var refunds = new JdbiRefunds(session);
        var providers = new JdbiProviderAccounts(session, sealer);
        return new Stores(
                database.unitOfWork(),
                ids,
                new JdbiAuditLog(
                        session,
                        () -> Optional.ofNullable(MDC.get("correlationId")).orElse("")),
                LogStores.in(session),
                setting.heard().apply(new AnnouncePayments(outbox, webhooks.events(), payments, refunds)),
                outbox,
                new JdbiRequestKeys(session),
                JdbiIdentity.store(session),
                new JdbiAvailabilities(session, setting.zone()),
                new JdbiSessionKinds(session),
                new JdbiSessions(session),
                new JdbiSlotClaims(session),
                payments,
                new JdbiReviewItems(session),
                new JdbiRefundObligations(session),
                refunds,
                new JdbiHooks(session, sealer),
                new JdbiDeskTakings(session),
                new JdbiCallbackInbox(session, sealer),
                new JdbiJournal(session),
                providers,
                new JdbiRecipients(session),
                new JdbiNotifications(session),
                new JdbiDeliveries(session),
                new JdbiReminders(session),
                webhooks,
                List.of(
                        new SealedCallbacks(database, sealer),
                        new SealedPayers(database, sealer),
                        new SealedStatements(database, sealer),
                        new SealedHooks(database, sealer),
                        new SealedWebhooks(database, sealer, SealedWebhooks.Which.PRESENT),
                        new SealedWebhooks(database, sealer, SealedWebhooks.Which.FORMER),
                        providers),
                setting.points());
    }

    /** Where a use case of that name begins and ends in the store. */
    public UnitOfWork unit(String useCase) {
        return CrashPoints.around(unitOfWork, useCase, points);
    }

    public Trail trail() {
        return new Trail(audit, outbox);
    }
}

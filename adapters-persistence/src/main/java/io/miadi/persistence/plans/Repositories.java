package io.miadi.persistence.plans;

import io.miadi.persistence.audit.JdbiAuditLog;
import io.miadi.persistence.audit.JdbiCheckpoints;
import io.miadi.persistence.audit.JdbiLogEntries;
import io.miadi.persistence.audit.JdbiMerkleLog;
import io.miadi.persistence.audit.JdbiStoredLog;
import io.miadi.persistence.audit.JdbiVerifications;
import io.miadi.persistence.calendar.JdbiAvailabilities;
import io.miadi.persistence.hook.JdbiHooks;
import io.miadi.persistence.hook.SealedHooks;
import io.miadi.persistence.idempotency.JdbiRequestKeys;
import io.miadi.persistence.identity.JdbiIdentity;
import io.miadi.persistence.ledger.JdbiJournal;
import io.miadi.persistence.notification.JdbiDeliveries;
import io.miadi.persistence.notification.JdbiNotifications;
import io.miadi.persistence.notification.JdbiReminders;
import io.miadi.persistence.operations.JdbiVitalSigns;
import io.miadi.persistence.outbox.JdbiOutbox;
import io.miadi.persistence.payment.JdbiCallbackInbox;
import io.miadi.persistence.payment.JdbiDeskTakings;
import io.miadi.persistence.payment.JdbiPayments;
import io.miadi.persistence.payment.JdbiRefundObligations;
import io.miadi.persistence.payment.JdbiReviewItems;
import io.miadi.persistence.payment.SealedCallbacks;
import io.miadi.persistence.payment.SealedPayers;
import io.miadi.persistence.payment.search.JdbiPayerIndex;
import io.miadi.persistence.payment.search.JdbiTransactions;
import io.miadi.persistence.provider.JdbiProviderAccounts;
import io.miadi.persistence.reconciliation.JdbiDirectRegistrations;
import io.miadi.persistence.reconciliation.JdbiDuesByReference;
import io.miadi.persistence.reconciliation.JdbiExceptions;
import io.miadi.persistence.reconciliation.JdbiLines;
import io.miadi.persistence.reconciliation.JdbiMatchingBook;
import io.miadi.persistence.reconciliation.JdbiOurSide;
import io.miadi.persistence.reconciliation.JdbiPositions;
import io.miadi.persistence.reconciliation.JdbiProof;
import io.miadi.persistence.reconciliation.JdbiPullProgress;
import io.miadi.persistence.reconciliation.JdbiRuns;
import io.miadi.persistence.reconciliation.JdbiSelfChecks;
import io.miadi.persistence.reconciliation.JdbiStatements;
import io.miadi.persistence.reconciliation.JdbiSuspense;
import io.miadi.persistence.reconciliation.JdbiToldLines;
import io.miadi.persistence.reconciliation.SealedStatements;
import io.miadi.persistence.refund.JdbiRefunds;
import io.miadi.persistence.session.JdbiSessionKinds;
import io.miadi.persistence.session.JdbiSessions;
import io.miadi.persistence.session.JdbiSlotClaims;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.webhook.JdbiWebhookDeliveries;
import io.miadi.persistence.webhook.JdbiWebhookEndpoints;
import io.miadi.persistence.webhook.JdbiWebhookEvents;
import io.miadi.persistence.webhook.JdbiWebhookLog;
import io.miadi.persistence.webhook.SealedWebhooks;
import java.util.List;
import java.util.stream.Stream;

/** The books of statements of every repository. A test finds the one that was forgotten here. */
public final class Repositories {
    private Repositories() {}

    public static List<StatementBook> books() {
        var single = Stream.of(
                JdbiProviderAccounts.book(),
                JdbiSlotClaims.book(),
                JdbiSessionKinds.book(),
                JdbiAvailabilities.book(),
                JdbiDeskTakings.book(),
                JdbiReviewItems.book(),
                JdbiRefunds.book(),
                JdbiHooks.book(),
                SealedHooks.book(),
                JdbiRefundObligations.book(),
                JdbiCallbackInbox.book(),
                SealedCallbacks.book(),
                SealedPayers.book(),
                JdbiJournal.book(),
                JdbiRequestKeys.book(),
                JdbiOutbox.book(),
                JdbiReminders.book(),
                JdbiTransactions.book(),
                JdbiPayerIndex.book(),
                JdbiWebhookEvents.book(),
                JdbiWebhookEndpoints.book(),
                JdbiWebhookDeliveries.book(),
                JdbiWebhookLog.book(),
                SealedWebhooks.book(),
                JdbiAuditLog.book(),
                JdbiCheckpoints.book(),
                JdbiStoredLog.book(),
                JdbiLogEntries.book(),
                JdbiVerifications.book(),
                JdbiVitalSigns.book(),
                SealedStatements.book(),
                JdbiOurSide.book(),
                JdbiPositions.book(),
                JdbiExceptions.book(),
                JdbiLines.book(),
                JdbiToldLines.book(),
                JdbiDuesByReference.book(),
                JdbiDirectRegistrations.book(),
                JdbiSelfChecks.book(),
                JdbiSuspense.book(),
                JdbiProof.book(),
                JdbiPullProgress.book(),
                JdbiRuns.book());
        return Stream.of(
                        JdbiIdentity.books().stream(),
                        JdbiSessions.books().stream(),
                        JdbiPayments.books().stream(),
                        JdbiDeliveries.books().stream(),
                        JdbiNotifications.books().stream(),
                        JdbiMerkleLog.books().stream(),
                        JdbiStatements.books().stream(),
                        JdbiMatchingBook.books().stream(),
                        single)
                .flatMap(books -> books)
                .toList();
    }
}

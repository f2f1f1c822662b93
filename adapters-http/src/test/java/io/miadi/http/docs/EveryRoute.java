package io.miadi.http.docs;

import io.miadi.application.audit.Trail;
import io.miadi.application.audit.checkpoint.SignCheckpoint;
import io.miadi.application.audit.export.ExportLog;
import io.miadi.application.audit.export.LogFileForm;
import io.miadi.application.audit.look.ProveLog;
import io.miadi.application.audit.look.SearchLog;
import io.miadi.application.audit.sequence.PlacedEntry;
import io.miadi.application.audit.sequence.SequenceEntries;
import io.miadi.application.calendar.PublishAvailability;
import io.miadi.application.export.Export;
import io.miadi.application.identity.ExportRights;
import io.miadi.application.identity.Freshness;
import io.miadi.application.ledger.DrawTrialBalance;
import io.miadi.application.ledger.ExportJournal;
import io.miadi.application.ledger.Journal;
import io.miadi.application.ledger.JournalForm;
import io.miadi.application.ledger.KeepBooks;
import io.miadi.application.ledger.KeepRefundBooks;
import io.miadi.application.notification.FindNotifications;
import io.miadi.application.notification.MarkNotifications;
import io.miadi.application.operations.CheckHealth;
import io.miadi.application.operations.VitalSigns;
import io.miadi.application.payment.CloseReview;
import io.miadi.application.payment.FindPayments;
import io.miadi.application.payment.ListCashOfDay;
import io.miadi.application.payment.ListOpenWork;
import io.miadi.application.payment.PaymentLimits;
import io.miadi.application.payment.ReceiveCallback;
import io.miadi.application.payment.RecordDeskPayment;
import io.miadi.application.payment.RecordDirectPayment;
import io.miadi.application.payment.ReleaseAttempt;
import io.miadi.application.payment.SessionFees;
import io.miadi.application.payment.SettlePayment;
import io.miadi.application.payment.search.ExportPayments;
import io.miadi.application.payment.search.SearchPayments;
import io.miadi.application.receipt.FindReceipt;
import io.miadi.application.receipt.ReceiptDocument;
import io.miadi.application.receipt.ReceiptPrinter;
import io.miadi.application.receipt.WriteReceipt;
import io.miadi.application.recipient.Recipient;
import io.miadi.application.recipient.Recipients;
import io.miadi.application.reconciliation.Reconcile;
import io.miadi.application.reconciliation.VerifySession;
import io.miadi.application.reconciliation.look.ExportReport;
import io.miadi.application.reconciliation.look.ReportPeriod;
import io.miadi.application.reconciliation.look.ShowReconciliation;
import io.miadi.application.reconciliation.proof.ProofBook;
import io.miadi.application.reconciliation.proof.ProveBooks;
import io.miadi.application.reconciliation.run.RequestRun;
import io.miadi.application.reconciliation.statement.Accounts;
import io.miadi.application.reconciliation.statement.DecideStatement;
import io.miadi.application.reconciliation.statement.PreviewStatement;
import io.miadi.application.reconciliation.statement.ShowStatements;
import io.miadi.application.reconciliation.statement.StatementReading;
import io.miadi.application.reconciliation.suspense.KeepSuspense;
import io.miadi.application.reconciliation.work.ShowExceptions;
import io.miadi.application.reconciliation.work.WorkOnException;
import io.miadi.application.refund.DecideRefund;
import io.miadi.application.refund.FindRefunds;
import io.miadi.application.refund.ProposeRefund;
import io.miadi.application.refund.RefundRules;
import io.miadi.application.refund.ResolveRefund;
import io.miadi.application.refund.SettleRefund;
import io.miadi.application.session.ApproveSession;
import io.miadi.application.session.BookSession;
import io.miadi.application.session.Calendar;
import io.miadi.application.session.CancelSession;
import io.miadi.application.session.CheckInClient;
import io.miadi.application.session.CompleteSession;
import io.miadi.application.session.CorrectOutcome;
import io.miadi.application.session.DeclineSession;
import io.miadi.application.session.FindSessions;
import io.miadi.application.session.ListOpenStarts;
import io.miadi.application.session.MarkNoShow;
import io.miadi.application.session.OfferKinds;
import io.miadi.application.session.RescheduleSession;
import io.miadi.application.session.SessionStep;
import io.miadi.application.webhook.ManageWebhooks;
import io.miadi.application.webhook.RepeatWebhooks;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.domain.practice.Practice;
import io.miadi.domain.reconciliation.matching.MatchingRules;
import io.miadi.domain.session.SessionRules;
import io.miadi.http.audit.AuditRoutes;
import io.miadi.http.calendar.AvailabilityRoutes;
import io.miadi.http.calendar.KindRoutes;
import io.miadi.http.export.Downloads;
import io.miadi.http.identity.IdentityRoutes;
import io.miadi.http.ledger.LedgerRoutes;
import io.miadi.http.notification.NotificationRoutes;
import io.miadi.http.operations.HealthRoutes;
import io.miadi.http.operations.OperationsRoutes;
import io.miadi.http.payment.CallbackRoutes;
import io.miadi.http.payment.DeskRoutes;
import io.miadi.http.payment.MpesaRoutes;
import io.miadi.http.payment.OpenWorkRoutes;
import io.miadi.http.payment.PaymentRoutes;
import io.miadi.http.payment.ReceiptRoutes;
import io.miadi.http.payment.search.PaymentSearchRoutes;
import io.miadi.http.reconciliation.ExceptionRoutes;
import io.miadi.http.reconciliation.ReconciliationRoutes;
import io.miadi.http.reconciliation.ReportRoutes;
import io.miadi.http.reconciliation.RunRoutes;
import io.miadi.http.reconciliation.StatementRoutes;
import io.miadi.http.refund.RefundDecisionRoutes;
import io.miadi.http.refund.RefundRoutes;
import io.miadi.http.repeat.Repeats;
import io.miadi.http.route.Access;
import io.miadi.http.route.Routes;
import io.miadi.http.session.SessionRoutes;
import io.miadi.http.webhook.WebhookLogRoutes;
import io.miadi.http.webhook.WebhookRoutes;
import io.miadi.testkit.audit.KeptCheckpointKeys;
import io.miadi.testkit.audit.KeptCopies;
import io.miadi.testkit.identity.IdentityScene;
import io.miadi.testkit.notification.InMemoryNotifications;
import io.miadi.testkit.payment.InMemoryCallbackTokens;
import io.miadi.testkit.payment.InMemoryDeskTakings;
import io.miadi.testkit.payment.ScriptedPaymentProvider;
import io.miadi.testkit.reconciliation.store.InMemoryExceptions;
import io.miadi.testkit.reconciliation.store.InMemoryMatchingBook;
import io.miadi.testkit.reconciliation.store.InMemoryPositions;
import io.miadi.testkit.reconciliation.store.InMemoryRuns;
import io.miadi.testkit.reconciliation.store.InMemoryStatements;
import io.miadi.testkit.reconciliation.store.ListedOurSide;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.webhook.ScriptedReceiver;
import io.miadi.testkit.webhook.WebhookPorts;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Every route of the product, on ports kept in memory: what the document and the permission table are held against. */
final class EveryRoute {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T06:00:00Z"));
    private static final ZoneId ZONE = ZoneId.of("Africa/Nairobi");
    private static final SessionRules RULES = SessionRules.defaults();

    private final InMemoryStore store = InMemoryStore.open(CLOCK);
    private final Trail trail = new Trail(store.auditLog(), store.outbox());
    private final Repeats repeats = new Repeats(store.unitOfWork(), store.requestKeys());
    private final SettlePayment.Accounts accounts =
            new SettlePayment.Accounts(store.payments(), new KeepBooks(store.journal()), store.reviewItems());
    private final SettlePayment settle =
            new SettlePayment(store.unitOfWork(), store.sessions(), store.slotClaims(), accounts, trail, RULES, CLOCK);
    private final FindPayments findPayments = new FindPayments(
            store.unitOfWork(), store.sessions(), store.payments(), store.auditLog(), PaymentLimits.defaults(), CLOCK);

    private EveryRoute() {}

    static Routes registered() {
        var every = new EveryRoute();
        var routes = new Routes();
        every.identity(routes);
        every.sessions(routes);
        every.calendar(routes);
        every.payments(routes);
        every.ledger(routes);
        every.audit(routes);
        every.reconciliation(routes);
        every.notifications(routes);
        every.webhooks(routes);
        new DocumentRoutes(Access.DESK).register(routes);
        new HealthRoutes(health()).register(routes);
        return routes;
    }

    /** The routes of the operators' listener, which is bound to loopback. */
    static Routes operators() {
        var routes = new Routes();
        new OperationsRoutes(health(), () -> "", List::of).register(routes);
        return routes;
    }

    private static CheckHealth health() {
        return new CheckHealth(new NoWork(), Optional::empty, List.of(), CheckHealth.Thresholds.USUAL, CLOCK);
    }

    private void identity(Routes routes) {
        var scene = new IdentityScene();
        var useCases = new IdentityRoutes.UseCases(scene.logins, scene.accounts, scene.people, scene.apiKeys);
        new IdentityRoutes(useCases, ZONE, Set.of("https://book.example.org"), true).addTo(routes);
    }

    private void sessions(Routes routes) {
        var claims = store.slotClaims();
        var fees = new SessionFees(
                accounts,
                new SessionFees.Owings(store.refundObligations(), store.outbox()),
                store.ids(),
                new Random(1),
                CLOCK);
        var step = new SessionStep(store.unitOfWork(), store.sessions(), trail, RULES, CLOCK);
        var calendar = new Calendar(store.people(), store.sessionKinds(), store.availabilities(), claims);
        var book = new BookSession(
                store.unitOfWork(), store.requestKeys(), calendar, store.sessions(), trail, store.ids(), CLOCK);
        var useCases = new SessionRoutes.UseCases(
                book,
                new FindSessions(store.unitOfWork(), store.sessions(), store.auditLog()),
                new ApproveSession(step, claims, fees),
                new DeclineSession(step),
                new CancelSession(step, claims, fees),
                new RescheduleSession(step, store.sessions(), claims, store.availabilities()),
                new CheckInClient(step),
                new CompleteSession(step, fees),
                new MarkNoShow(step, fees),
                new CorrectOutcome(step, fees));
        new SessionRoutes(useCases, findPayments, repeats, ZONE).register(routes);
    }

    private void calendar(Routes routes) {
        var publish = new PublishAvailability(store.unitOfWork(), store.availabilities(), store.auditLog());
        var starts = new ListOpenStarts(
                store.people(), store.sessionKinds(), store.availabilities(), store.slotClaims(), CLOCK);
        new AvailabilityRoutes(publish, store.availabilities(), starts, ZONE).register(routes);
        var offer = new OfferKinds(store.unitOfWork(), store.sessionKinds(), store.auditLog(), Money.kes(250_000));
        new KindRoutes(offer, store.sessionKinds(), store.ids()).register(routes);
    }

    private void payments(Routes routes) {
        new MpesaRoutes(command -> Optional.empty(), findPayments, new ScriptedPaymentProvider(), repeats)
                .register(routes);
        var tokens = new InMemoryCallbackTokens(new Random(2));
        var receive = new ReceiveCallback(store.unitOfWork(), store.payments(), store.callbackInbox(), tokens, CLOCK);
        new CallbackRoutes(receive, address -> true, id -> {}).register(routes);
        var release = new ReleaseAttempt(store.unitOfWork(), store.sessions(), store.payments(), trail, CLOCK);
        var openWork = new ListOpenWork(
                store.unitOfWork(), store.reviewItems(), store.refundObligations(), store.payments(), store.auditLog());
        var close = new CloseReview(store.unitOfWork(), store.reviewItems(), trail, CLOCK);
        new PaymentRoutes(findPayments, release, ZONE).register(routes);
        new OpenWorkRoutes(openWork, close, ZONE).register(routes);
        desk(routes);
        receipts(routes);
        refunds(routes, tokens);
    }

    private void refunds(Routes routes, InMemoryCallbackTokens tokens) {
        var unit = store.unitOfWork();
        var known = new ProposeRefund.Store(store.sessions(), store.payments(), store.refunds());
        var rules = new RefundRules(Money.kes(5_000), false);
        var books = new KeepRefundBooks(store.journal());
        var propose = new ProposeRefund(unit, store.requestKeys(), known, rules, trail, store.ids(), CLOCK);
        var consequences = new SettleRefund.Consequences(books, store.refundObligations(), store.reviewItems());
        var settle = new SettleRefund(unit, known, consequences, trail, CLOCK);
        var find = new FindRefunds(unit, store.refunds(), store.auditLog());
        new RefundRoutes(propose, find, repeats, ZONE).register(routes);
        new RefundDecisionRoutes(
                        new DecideRefund(unit, known, books, trail, rules, CLOCK),
                        new ResolveRefund(store.refunds(), settle, CLOCK),
                        () -> {},
                        ZONE)
                .register(routes);
        EveryHook.register(routes, store, tokens, ZONE);
    }

    private void ledger(Routes routes) {
        var scene = new IdentityScene();
        var downloads = new Downloads(new ExportRights(new Freshness(scene.store.logins(), scene.steps)));
        var unit = store.unitOfWork();
        new LedgerRoutes(
                        new DrawTrialBalance(unit, store.journal(), store.auditLog(), ZONE),
                        new ExportJournal(unit, store.journal(), store.auditLog(), _ -> new BlankForm(), ZONE),
                        downloads)
                .register(routes);
        var search = new SearchPayments(unit, (by, after, limit) -> List.of(), store.payments(), store.auditLog());
        var export = new ExportPayments(search, unit, store.auditLog(), cells -> "", ZONE);
        new PaymentSearchRoutes(search, export, downloads, ZONE).register(routes);
    }

    private void audit(Routes routes) {
        var scene = new IdentityScene();
        var downloads = new Downloads(new ExportRights(new Freshness(scene.store.logins(), scene.steps)));
        var unit = store.unitOfWork();
        var log = new BlankLog();
        var keys = new KeptCheckpointKeys();
        var signer = new SignCheckpoint.Signer(keys, new KeptCopies(), "example.org/audit");
        var signing = new ExportLog.Signing(
                new SequenceEntries(unit, log), new SignCheckpoint(unit, log, log, signer, CLOCK), log, keys);
        new AuditRoutes(
                        new SearchLog(unit, log, log, store.auditLog()),
                        new ProveLog(
                                unit,
                                log,
                                log,
                                new ProveLog.Signatures(log, keys, log.verifications()),
                                store.auditLog()),
                        new ExportLog(unit, log, signing, store.auditLog(), new BlankLogFile()),
                        downloads,
                        ZONE)
                .register(routes);
    }

    /** Without a line of its own. */
    private static final class BlankLogFile implements LogFileForm {
        @Override
        public String head(Head head) {
            return "";
        }

        @Override
        public String entry(PlacedEntry entry) {
            return "";
        }

        @Override
        public String last(Export.Ending ending) {
            return "";
        }
    }

    private void reconciliation(Routes routes) {
        var scene = new IdentityScene();
        var unit = store.unitOfWork();
        var statements = new InMemoryStatements();
        var book = new InMemoryMatchingBook();
        var positions = new InMemoryPositions(book);
        var runs = new InMemoryRuns();
        var rules = MatchingRules.usual();
        var exceptions = new InMemoryExceptions();
        var reading = new PreviewStatement.Reading(
                (file, sink) -> new StatementReading.Refused(StatementReading.Reason.NO_HEADER, 1),
                new Accounts("600123"),
                number -> "somebody");
        var suspense = new KeepSuspense(new NothingWaits(), store.journal());
        var matching = new Reconcile(
                unit,
                book,
                statements,
                new ListedOurSide(),
                new Reconcile.Followers(exceptions, suspense),
                new Reconcile.Setting("mpesa:600123", rules),
                CLOCK);
        var audit = store.auditLog();
        new StatementRoutes(
                        new PreviewStatement(
                                unit, store.requestKeys(), statements, reading, audit, () -> new UUID(1, 1), CLOCK),
                        new DecideStatement(unit, statements, matching, reading, audit, CLOCK),
                        new ShowStatements(unit, statements, reading, audit),
                        ZONE)
                .register(routes);
        var report = new ReportPeriod(positions, statements, "mpesa:600123");
        var show = new ShowReconciliation(
                unit, new ShowReconciliation.Sources(positions, book, report, runs), audit, CLOCK);
        new RunRoutes(new RequestRun(unit, runs, book, rules, audit, CLOCK), show, () -> {}, ZONE).register(routes);
        var proof = new ProveBooks(
                unit,
                new EmptyProof(),
                new Reconcile.Followers(exceptions, suspense),
                report,
                new ProofBook.Scope("mpesa:600123", Money.KES),
                audit,
                CLOCK);
        var verify = new VerifySession(unit, store.sessions(), store.payments(), audit, CLOCK);
        new ReconciliationRoutes(show, verify, ZONE).register(routes);
        new ReportRoutes(
                        show,
                        proof,
                        new ReportRoutes.Paper(_ -> new byte[0], "Uzima"),
                        new ExportReport(positions, unit, audit, cells -> String.join(",", cells), ZONE),
                        new Downloads(new ExportRights(new Freshness(scene.store.logins(), scene.steps))),
                        ZONE)
                .register(routes);
        var direct = new RecordDirectPayment(
                unit,
                store.sessions(),
                store.payments(),
                settle,
                new Trail(audit, store.outbox()),
                () -> new UUID(2, 2));
        new ExceptionRoutes(
                        new ShowExceptions(unit, exceptions, book, store.payments(), store.sessions(), audit),
                        new WorkOnException(
                                unit, exceptions, _ -> Optional.empty(), direct, suspense, audit, Money.kes(1), CLOCK),
                        CLOCK,
                        ZONE)
                .register(routes);
    }

    private void notifications(Routes routes) {
        var unitOfWork = new InMemoryUnitOfWork();
        var lists = new InMemoryNotifications(unitOfWork);
        new NotificationRoutes(new FindNotifications(lists), new MarkNotifications(unitOfWork, lists, CLOCK), ZONE)
                .register(routes);
    }

    private void webhooks(Routes routes) {
        var ports = WebhookPorts.inMemory(CLOCK);
        var origins = new ManageWebhooks.Origins(store.ids(), byte[]::new, CLOCK);
        var manage = new ManageWebhooks(
                ports.unitOfWork(), ports.endpoints(), new ScriptedReceiver(), store.auditLog(), origins);
        var witness = new RepeatWebhooks.Witness(store.auditLog(), CLOCK);
        var repeat = new RepeatWebhooks(ports.unitOfWork(), ports.endpoints(), ports.events(), ports.log(), witness);
        new WebhookRoutes(manage, CLOCK, ZONE).register(routes);
        new WebhookLogRoutes(repeat, ZONE).register(routes);
    }

    private void desk(Routes routes) {
        var takings = new InMemoryDeskTakings(store.unitOfWork(), store.payments());
        var record = new RecordDeskPayment(
                store.unitOfWork(),
                store.requestKeys(),
                store.sessions(),
                new RecordDeskPayment.Till(store.payments(), takings),
                settle,
                trail,
                store.ids(),
                CLOCK);
        var cash = new ListCashOfDay(store.unitOfWork(), takings, store.auditLog(), ZONE);
        new DeskRoutes(record, cash, findPayments, repeats, ZONE).register(routes);
    }

    private void receipts(Routes routes) {
        var practice =
                new Practice("Uzima Consulting", "Uzima", List.of(), "", ZONE, URI.create("https://book.example.org"));
        var find = new FindReceipt(
                store.unitOfWork(),
                store.payments(),
                store.sessions(),
                new Nobody(),
                new WriteReceipt(practice),
                store.auditLog());
        new ReceiptRoutes(find, new BlankPrinter()).register(routes);
    }

    /** Nothing is written while routes are looked at. */
    private record BlankForm() implements JournalForm {
        @Override
        public String head() {
            return "";
        }

        @Override
        public String entry(Journal.Recorded recorded) {
            return "";
        }

        @Override
        public String last(Export.Ending ending) {
            return "";
        }
    }

    private record Nobody() implements Recipients {
        @Override
        public Optional<Recipient> find(PersonId person) {
            return Optional.empty();
        }

        @Override
        public List<PersonId> desk() {
            return List.of();
        }

        @Override
        public List<PersonId> administrators() {
            return List.of();
        }
    }

    /** Nobody pays while routes are looked at, so nothing is printed. */
    private record BlankPrinter() implements ReceiptPrinter {
        @Override
        public String html(ReceiptDocument receipt) {
            return "";
        }

        @Override
        public byte[] pdf(ReceiptDocument receipt) {
            return new byte[0];
        }
    }

    private record NoWork() implements VitalSigns {
        @Override
        public Backlog backlog() {
            return new Backlog(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public Map<AttemptState, Long> liveAttempts() {
            return Map.of();
        }

        @Override
        public Map<AttemptState, Long> allAttempts() {
            return Map.of();
        }

        @Override
        public Map<ReasonCode, Long> unsentMessages() {
            return Map.of();
        }

        @Override
        public Map<ReviewItem.Kind, Long> openReviews() {
            return Map.of();
        }

        @Override
        public Map<AttemptId, Instant> sentAt(Collection<AttemptId> attempts) {
            return Map.of();
        }
    }
}

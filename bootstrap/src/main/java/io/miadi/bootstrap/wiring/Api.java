package io.miadi.bootstrap.wiring;

import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.config.Mode;
import io.miadi.bootstrap.operations.Operations;
import io.miadi.documents.PdfTablePrinter;
import io.miadi.http.audit.AuditRoutes;
import io.miadi.http.calendar.AvailabilityRoutes;
import io.miadi.http.calendar.KindRoutes;
import io.miadi.http.docs.DocumentRoutes;
import io.miadi.http.export.Downloads;
import io.miadi.http.hook.HookRoutes;
import io.miadi.http.hook.ValidationRoutes;
import io.miadi.http.identity.IdentityRoutes;
import io.miadi.http.ledger.LedgerRoutes;
import io.miadi.http.notification.NotificationRoutes;
import io.miadi.http.payment.CallbackRoutes;
import io.miadi.http.payment.DeskRoutes;
import io.miadi.http.payment.MpesaRoutes;
import io.miadi.http.payment.OpenWorkRoutes;
import io.miadi.http.payment.PaymentRoutes;
import io.miadi.http.payment.ReceiptRoutes;
import io.miadi.http.payment.search.PaymentSearchRoutes;
import io.miadi.http.reconciliation.DirectRoutes;
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
import java.util.Set;

/** Every route of the product, each with the use cases that it calls. */
record Api(Product.Parts parts, Outside outside, InitiateInTime initiate, BackgroundWork work) {
    Routes routes(Config config, IdentityRoutes identityRoutes, Operations.Watching watching) {
        var routes = new Routes();
        var stores = parts.stores();
        var zone = config.practice().zone();
        var payments = parts.payments();
        var sessions = parts.sessions();
        var repeats = new Repeats(stores.unit("repeats"), stores.requestKeys());
        identityRoutes.addTo(routes);
        watching.register(routes);
        new DocumentRoutes(readersOfDocument(config)).register(routes);
        new AvailabilityRoutes(sessions.publish(), stores.availabilities(), sessions.openStarts(), zone)
                .register(routes);
        new KindRoutes(sessions.kinds(), stores.kinds(), stores.ids()).register(routes);
        new SessionRoutes(sessions.useCases(), payments.find(), repeats, zone).register(routes);
        new MpesaRoutes(initiate::handle, payments.find(), outside.provider(), repeats).register(routes);
        new CallbackRoutes(payments.receive(), outside.isProvider(), work.callbacks()::submit).register(routes);
        new DeskRoutes(payments.desk(), payments.cash(), payments.find(), repeats, zone).register(routes);
        new PaymentRoutes(payments.find(), payments.release(), zone).register(routes);
        var refunds = parts.refunds();
        new RefundRoutes(refunds.propose(), refunds.find(), repeats, zone).register(routes);
        new RefundDecisionRoutes(refunds.decide(), refunds.resolve(), work.refunds()::wake, zone).register(routes);
        hooks(config, routes);
        new OpenWorkRoutes(payments.openWork(), payments.closeReview(), zone).register(routes);
        new NotificationRoutes(
                        parts.notifications().find(), parts.notifications().mark(), zone)
                .register(routes);
        new ReceiptRoutes(
                        parts.notifications().receipts(), parts.notifications().printer())
                .register(routes);
        var books = parts.books();
        var downloads = new Downloads(books.rights());
        new LedgerRoutes(books.trialBalance(), books.export(), downloads).register(routes);
        var audit = parts.audit();
        new AuditRoutes(audit.search(), audit.prove(), audit.export(), downloads, zone).register(routes);
        var reconciliation = parts.reconciliation();
        new StatementRoutes(reconciliation.preview(), reconciliation.decide(), reconciliation.statements(), zone)
                .register(routes);
        new RunRoutes(reconciliation.request(), reconciliation.show(), work.runs()::wake, zone).register(routes);
        new ExceptionRoutes(reconciliation.exceptions(), reconciliation.workOn(), parts.clock(), zone).register(routes);
        new ReconciliationRoutes(reconciliation.show(), reconciliation.verify(), zone).register(routes);
        new ReportRoutes(
                        reconciliation.show(),
                        reconciliation.proof(),
                        new ReportRoutes.Paper(
                                new PdfTablePrinter(), config.practice().name()),
                        reconciliation.export(),
                        downloads,
                        zone)
                .register(routes);
        new PaymentSearchRoutes(books.search(), books.exportPayments(), downloads, zone).register(routes);
        var webhooks = parts.webhooks();
        new WebhookRoutes(webhooks.manage(), parts.clock(), zone).register(routes);
        new WebhookLogRoutes(webhooks.repeat(), zone).register(routes);
        return routes;
    }

    private void hooks(Config config, Routes routes) {
        var direct = parts.direct();
        var receive = parts.hooks().receive();
        new HookRoutes(receive, outside.isProvider(), work.hooks()::submit).register(routes);
        new ValidationRoutes(direct.validation(receive), outside.isProvider(), work.hooks()::submit).register(routes);
        new DirectRoutes(
                        direct.register(),
                        direct.office(),
                        work.pull()::wake,
                        config.practice().zone())
                .register(routes);
    }

    /** In production the API's document is for those who work here (ASVS V13.4.5). */
    private static Set<Access> readersOfDocument(Config config) {
        return config.mode() == Mode.PRODUCTION ? Access.DESK : Set.of(Access.PUBLIC);
    }
}

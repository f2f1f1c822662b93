package io.miadi.bootstrap.wiring;

import io.miadi.application.payment.RecordDirectPayment;
import io.miadi.application.payment.SettlePayment;
import io.miadi.application.reconciliation.KeepUp;
import io.miadi.application.reconciliation.KeyedPayers;
import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.Reconcile;
import io.miadi.application.reconciliation.Repairs;
import io.miadi.application.reconciliation.VerifySession;
import io.miadi.application.reconciliation.look.ExportReport;
import io.miadi.application.reconciliation.look.ReportPeriod;
import io.miadi.application.reconciliation.look.ShowReconciliation;
import io.miadi.application.reconciliation.proof.ProveBooks;
import io.miadi.application.reconciliation.run.RequestRun;
import io.miadi.application.reconciliation.run.Run;
import io.miadi.application.reconciliation.run.RunEnds;
import io.miadi.application.reconciliation.run.RunResult;
import io.miadi.application.reconciliation.run.WorkOnRuns;
import io.miadi.application.reconciliation.statement.Accounts;
import io.miadi.application.reconciliation.statement.DecideStatement;
import io.miadi.application.reconciliation.statement.PreviewStatement;
import io.miadi.application.reconciliation.statement.ShowStatements;
import io.miadi.application.reconciliation.statement.StatementReader;
import io.miadi.application.reconciliation.suspense.KeepSuspense;
import io.miadi.application.reconciliation.work.AlertAdministrators;
import io.miadi.application.reconciliation.work.ShowExceptions;
import io.miadi.application.reconciliation.work.WorkOnException;
import io.miadi.application.webhook.AnnounceExceptions;
import io.miadi.application.webhook.AnnounceRuns;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.config.Mpesa;
import io.miadi.bootstrap.operations.RecurringJobs.Daily;
import io.miadi.documents.export.SpreadsheetRows;
import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.matching.MatchingRules;
import io.miadi.http.reconciliation.ReportJson;
import io.miadi.mpesa.statement.OrganisationStatementCsv;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reconciliation: statements in, decisions and repairs, runs, and what people ask of them. */
public record ReconciliationFeature(
        PreviewStatement preview,
        DecideStatement decide,
        ShowStatements statements,
        Reconcile matching,
        Repairs repairs,
        KeepUp keepUp,
        RequestRun request,
        WorkOnRuns work,
        ShowReconciliation show,
        VerifySession verify,
        ShowExceptions exceptions,
        WorkOnException workOn,
        ProveBooks proof,
        ExportReport export) {
    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationFeature.class);

    private static final LocalTime NIGHTLY = LocalTime.of(23, 0);

    /**
     * What reconciliation needs from outside and from the operator.
     *
     * @param accounts over which the practice collects
     * @param alone up to which one person may move money, here as in refunds
     */
    public record Needs(
            StatementReader reader,
            Accounts accounts,
            KeyedPayers payers,
            SettlePayment settle,
            RunResult result,
            Money alone,
            ZoneId zone,
            InstantSource clock) {
        static Needs of(Config config, Vault vault, SettlePayment settle, InstantSource clock) {
            return new Needs(
                    OrganisationStatementCsv::read,
                    ReconciliationFeature.accounts(config),
                    new KeyedPayers(vault.hashes()),
                    settle,
                    new ReportJson(config.practice().zone()),
                    config.limits().refundAlone(),
                    config.practice().zone(),
                    clock);
        }
    }

    /** Over which the practice collects; one without an account of M-Pesa has nothing that statements could be about. */
    static Accounts accounts(Config config) {
        return config.mpesa().map(ReconciliationFeature::accounts).orElseGet(() -> new Accounts(""));
    }

    public static Accounts accounts(Mpesa mpesa) {
        return new Accounts(mpesa.till().orElse(mpesa.shortcode()));
    }

    public static ReconciliationFeature of(Stores stores, ReconciliationStores books, Needs needs) {
        var clock = needs.clock();
        var rules = MatchingRules.usual();
        var told = stores.webhooks().events();
        var account = needs.accounts().collecting();
        var reading = new PreviewStatement.Reading(needs.reader(), needs.accounts(), needs.payers());
        var suspense = new KeepSuspense(books.suspense(), stores.journal());
        var alerts = new AlertAdministrators(books.exceptions(), stores.outbox(), stores.ids());
        var followers = new Reconcile.Followers(new AnnounceExceptions(books.exceptions(), alerts, told), suspense);
        var matching = new Reconcile(
                stores.unitOfWork(),
                books.book(),
                books.statements(),
                books.ours(),
                followers,
                new Reconcile.Setting(account, rules),
                clock);
        var direct = new RecordDirectPayment(
                stores.unitOfWork(),
                stores.sessions(),
                stores.payments(),
                needs.settle(),
                stores.trail(),
                stores.ids());
        var repairs = new Repairs(
                stores.unitOfWork(),
                books.book(),
                books.ours(),
                new Repairs.Ways(needs.settle(), direct, suspense),
                books.lines(),
                clock,
                ReconciliationFeature::logged);
        var report = new ReportPeriod(books.positions(), books.statements(), account);
        return new ReconciliationFeature(
                new PreviewStatement(
                        stores.unitOfWork(),
                        stores.requestKeys(),
                        books.statements(),
                        reading,
                        stores.audit(),
                        stores.ids(),
                        clock),
                new DecideStatement(stores.unitOfWork(), books.statements(), matching, reading, stores.audit(), clock),
                new ShowStatements(stores.unitOfWork(), books.statements(), reading, stores.audit()),
                matching,
                repairs,
                new KeepUp(matching, repairs, books.ours(), clock),
                new RequestRun(stores.unitOfWork(), books.runs(), books.book(), rules, stores.audit(), clock),
                new WorkOnRuns(
                        stores.unitOfWork(),
                        books.runs(),
                        new WorkOnRuns.Steps(
                                matching,
                                repairs,
                                report,
                                needs.result(),
                                ends(new AnnounceRuns(told, books.positions()), alerts)),
                        stores.audit(),
                        clock,
                        ReconciliationFeature::logged),
                new ShowReconciliation(
                        stores.unitOfWork(),
                        new ShowReconciliation.Sources(books.positions(), books.book(), report, books.runs()),
                        stores.audit(),
                        clock),
                new VerifySession(stores.unitOfWork(), stores.sessions(), stores.payments(), stores.audit(), clock),
                new ShowExceptions(
                        stores.unitOfWork(),
                        books.exceptions(),
                        books.book(),
                        stores.payments(),
                        stores.sessions(),
                        stores.audit()),
                new WorkOnException(
                        stores.unitOfWork(),
                        books.exceptions(),
                        books.lines(),
                        direct,
                        suspense,
                        stores.audit(),
                        needs.alone(),
                        clock),
                Proofs.of(stores, books, needs.accounts(), clock),
                new ExportReport(
                        books.positions(), stores.unitOfWork(), stores.audit(), new SpreadsheetRows(), needs.zone()));
    }

    private static RunEnds ends(RunEnds one, RunEnds other) {
        return (run, report, done) -> {
            one.ended(run, report, done);
            other.ended(run, report, done);
        };
    }

    /** The run of each day, at 23:00 of M-Pesa's books; one that comes late is still of the day whose hour it was. */
    Daily daily(InstantSource clock) {
        return new Daily("reconcile-day", NIGHTLY, Period.BOOKS, () -> {
            var hour = clock.instant().atZone(Period.BOOKS).minusHours(NIGHTLY.getHour());
            request.daily(hour.toLocalDate());
            return 1;
        });
    }

    private static void logged(Long decision, RuntimeException failure) {
        LOG.error("decision {} could not be carried out and is tried again", decision, failure);
    }

    private static void logged(Run run, RuntimeException failure) {
        LOG.error("run {} failed and is tried again", run.id(), failure);
    }
}

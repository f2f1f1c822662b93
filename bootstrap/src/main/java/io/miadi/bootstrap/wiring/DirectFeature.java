package io.miadi.bootstrap.wiring;

import io.miadi.application.hook.ReceiveHook;
import io.miadi.application.payment.CallbackTokens;
import io.miadi.application.payment.RecordDirectPayment;
import io.miadi.application.payment.SettlePayment;
import io.miadi.application.reconciliation.KeyedPayers;
import io.miadi.application.reconciliation.Reconcile;
import io.miadi.application.reconciliation.channel.AnswerValidation;
import io.miadi.application.reconciliation.channel.DirectOffice;
import io.miadi.application.reconciliation.channel.DirectRegistration;
import io.miadi.application.reconciliation.channel.GiveNamedMoney;
import io.miadi.application.reconciliation.channel.HearDirect;
import io.miadi.application.reconciliation.channel.HearLines;
import io.miadi.application.reconciliation.channel.PullPayments;
import io.miadi.application.reconciliation.channel.RegisterDirect;
import io.miadi.application.reconciliation.channel.TellMatching;
import io.miadi.application.reconciliation.statement.Accounts;
import io.miadi.application.reconciliation.suspense.KeepSuspense;
import io.miadi.bootstrap.config.DirectSettings;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lines that come by other ways than a file, and payments that payers make by themselves. */
public record DirectFeature(
        HearLines lines,
        HearDirect hear,
        RegisterDirect register,
        TellMatching tell,
        GiveNamedMoney give,
        GiveNamedMoney.Dues dues,
        Optional<PullPayments> pull,
        DirectOffice office,
        Needs needs) {
    private static final Logger LOG = LoggerFactory.getLogger(DirectFeature.class);

    /**
     * What it needs from outside, from the operator and from other features.
     *
     * @param accounts over which the practice collects
     * @param baseUrl public address before the secret of an address
     */
    public record Needs(
            DirectMoney outside,
            Accounts accounts,
            String baseUrl,
            DirectSettings settings,
            CallbackTokens tokens,
            KeyedPayers payers,
            SettlePayment settle,
            Reconcile matching,
            InstantSource clock) {}

    public static DirectFeature of(Stores stores, ReconciliationStores books, Needs needs) {
        var clock = needs.clock();
        var unit = stores.unitOfWork();
        var suspense = new KeepSuspense(books.suspense(), stores.journal());
        var lines = new HearLines(
                unit, books.book(), books.told(), suspense, needs.accounts().collecting(), needs.payers(), clock);
        var direct = new RecordDirectPayment(
                unit, stores.sessions(), stores.payments(), needs.settle(), stores.trail(), stores.ids());
        var dues = new GiveNamedMoney.Dues(books.dues(), stores.sessions(), stores.payments());
        var setting = new DirectRegistration.Setting(
                needs.accounts().collecting(),
                needs.accounts().shortCode(),
                needs.baseUrl(),
                needs.settings().whenSilent());
        return new DirectFeature(
                lines,
                new HearDirect(needs.outside().reader(), needs.accounts().shortCode(), lines, stores.audit()),
                new RegisterDirect(
                        unit,
                        books.registrations(),
                        new RegisterDirect.Addresses(stores.hooks(), needs.tokens(), stores.ids()),
                        needs.outside().provider(),
                        setting,
                        stores.audit(),
                        clock),
                new TellMatching(unit, books.book(), books.told(), needs.matching()),
                new GiveNamedMoney(
                        unit,
                        books.told(),
                        books.lines(),
                        dues,
                        new GiveNamedMoney.Effects(needs.settle(), direct, suspense),
                        clock),
                dues,
                needs.outside()
                        .list()
                        .map(list -> new PullPayments(
                                unit,
                                books.pull(),
                                list,
                                lines,
                                needs.accounts().collecting(),
                                clock)),
                new DirectOffice(
                        unit,
                        books.registrations(),
                        books.pull(),
                        new DirectOffice.Setting(
                                needs.accounts().collecting(),
                                needs.settings().wanted(),
                                needs.outside().list().isPresent()),
                        stores.audit(),
                        clock),
                needs);
    }

    /** @param receive where questions are stored before they are answered */
    AnswerValidation validation(ReceiveHook receive) {
        return new AnswerValidation(
                receive,
                needs.outside().reader(),
                needs.accounts().shortCode(),
                needs.settings().wanted(),
                dues);
    }

    /** Fetches the list of payments where there is one and it is time to; returns how many rows it had. */
    int pullPayments() {
        return pull.map(PullPayments::run).orElse(0);
    }

    /** Gives what names a due to it; returns how much needs no more looking at. */
    int giveNamed() {
        return give.run((line, failure) ->
                LOG.error("line {} could not be given to what it names and is tried again", line, failure));
    }
}

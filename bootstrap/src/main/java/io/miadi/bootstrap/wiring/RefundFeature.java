package io.miadi.bootstrap.wiring;

import io.miadi.application.ledger.KeepRefundBooks;
import io.miadi.application.payment.CallbackTokens;
import io.miadi.application.refund.DecideRefund;
import io.miadi.application.refund.FindRefunds;
import io.miadi.application.refund.HearResult;
import io.miadi.application.refund.ProposeRefund;
import io.miadi.application.refund.ProposeSurplus;
import io.miadi.application.refund.RefundRules;
import io.miadi.application.refund.ResolveRefund;
import io.miadi.application.refund.SendRefunds;
import io.miadi.application.refund.SettleRefund;
import io.miadi.domain.money.Money;
import java.time.InstantSource;
import java.util.Optional;

/** Giving money back: proposing, deciding, sending, and hearing what became of it. */
public record RefundFeature(
        ProposeRefund propose,
        ProposeSurplus surplus,
        DecideRefund decide,
        ResolveRefund resolve,
        FindRefunds find,
        Optional<SendRefunds> send,
        HearResult hear) {

    /**
     * What refunds need from outside and from the operator.
     *
     * @param alone up to which one person may propose and approve
     */
    public record Needs(Refunding outside, CallbackTokens tokens, Money alone, InstantSource clock) {}

    public static RefundFeature of(Stores stores, Needs needs) {
        var clock = needs.clock();
        var trail = stores.trail();
        var provider = needs.outside().provider();
        var rules = new RefundRules(needs.alone(), provider.isPresent());
        var store = new ProposeRefund.Store(stores.sessions(), stores.payments(), stores.refunds());
        var books = new KeepRefundBooks(stores.journal());
        var settle = new SettleRefund(
                stores.unitOfWork(),
                store,
                new SettleRefund.Consequences(books, stores.obligations(), stores.reviews()),
                trail,
                clock);
        var hear = new HearResult(
                stores.refunds(), stores.payments(), needs.outside().reader(), settle);
        var addresses = new SendRefunds.Addresses(stores.hooks(), needs.tokens(), stores.ids());
        return new RefundFeature(
                new ProposeRefund(stores.unitOfWork(), stores.requestKeys(), store, rules, trail, stores.ids(), clock),
                new ProposeSurplus(stores.unitOfWork(), store, rules, trail, stores.ids(), clock),
                new DecideRefund(stores.unitOfWork(), store, books, trail, rules, clock),
                new ResolveRefund(stores.refunds(), settle, clock),
                new FindRefunds(stores.unitOfWork(), stores.refunds(), stores.audit()),
                provider.map(
                        asked -> new SendRefunds(stores.unitOfWork(), store, addresses, asked, settle, trail, clock)),
                hear);
    }
}

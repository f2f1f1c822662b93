package io.miadi.simulators.daraja.stk;

import io.miadi.simulators.Dice;
import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.books.LedgerStore;
import io.miadi.simulators.daraja.books.Limits;
import io.miadi.simulators.daraja.books.Tariff;
import io.miadi.simulators.daraja.fault.Faults;
import io.miadi.simulators.daraja.payer.Behaviour;
import io.miadi.simulators.daraja.payer.Payers;
import io.miadi.simulators.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A PayBill in virtual time whose callbacks are kept. */
final class TestWorld implements Postman {
    static final String PAYER = "254708000001";
    final VirtualTimeline timeline = new VirtualTimeline(Instant.parse("2026-10-05T07:15:30Z"));
    final Dice dice = new Dice(42);
    final Faults faults = new Faults(dice);
    final Payers payers = new Payers(Behaviour.pay());
    final Ledger ledger = new Ledger(
            new Ledger.Rules(Tariff.payBillOf2026(), Limits.of2026(), 100_000), dice, LedgerStore.inMemory());
    final List<Callback> callbacks = new ArrayList<>();
    final List<Callback> lost = new ArrayList<>();
    final PayBill payBill;

    TestWorld(Pace pace) {
        payBill = new PayBill(Merchant.sandbox(), pace, payers, ledger, new World(timeline, dice, faults, this));
    }

    @Override
    public void carry(Callback callback) {
        callbacks.add(callback);
    }

    @Override
    public void lose(Callback callback) {
        lost.add(callback);
    }

    /** Asks and rings; the prompt must be accepted. */
    Prompt push(String msisdn, long shillings) {
        return switch (ask(msisdn, shillings)) {
            case PushAnswer.Accepted(var prompt) -> {
                payBill.ring(prompt);
                yield prompt;
            }
            case PushAnswer.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    PushAnswer ask(String msisdn, long shillings) {
        var paper = new Ask.Paper("INV-1", "Session fee");
        return payBill.accept(new Ask(msisdn, shillings, "174379", "http://127.0.0.1/cb", paper));
    }

    void seconds(long seconds) {
        timeline.advance(Duration.ofSeconds(seconds));
    }

    /** The query's answer in short: the result code, or the error's status and text. */
    String query(Prompt prompt) {
        return switch (payBill.query(prompt.checkoutRequestId())) {
            case QueryAnswer.Result result -> result.code();
            case QueryAnswer.NoAnswer(var refusal) -> refusal.httpStatus() + " " + refusal.errorMessage();
        };
    }
}

package io.miadi.simulators.daraja;

import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.books.Tariff;
import io.miadi.simulators.daraja.payer.Behaviour;
import io.miadi.simulators.daraja.payer.Payers;
import io.miadi.simulators.daraja.payer.ResultCode;
import io.miadi.simulators.daraja.stk.PayBill;
import io.miadi.simulators.daraja.stk.Prompt;
import io.miadi.simulators.time.Timeline;
import java.util.Optional;

/** Somebody's phone, in the hands of a test. */
public final class Phone {
    private final String msisdn;
    private final PayBill payBill;
    private final Payers payers;
    private final Ledger ledger;
    private final Timeline timeline;

    Phone(String msisdn, PayBill payBill, Payers payers, Ledger ledger, Timeline timeline) {
        this.msisdn = msisdn;
        this.payBill = payBill;
        this.payers = payers;
        this.ledger = ledger;
        this.timeline = timeline;
    }

    /** From the next prompt on. */
    public Phone will(Behaviour behaviour) {
        payers.set(msisdn, behaviour);
        return this;
    }

    public Phone hasShillings(long shillings) {
        ledger.setBalance(msisdn, shillings * Tariff.CENTS, timeline.instant());
        return this;
    }

    public Phone hasPin(String pin) {
        payers.setPin(msisdn, pin);
        return this;
    }

    public long balanceCents() {
        return ledger.walletCents(msisdn);
    }

    /** What is on the screen now. */
    public Optional<Prompt> prompt() {
        return payBill.openPrompt(msisdn);
    }

    /** Types a PIN into the open prompt; empty when there is none. The PIN is 1234 until it is set. */
    public Optional<Prompt> enterPin(String pin) {
        return prompt().flatMap(open -> payBill.enterPin(open.checkoutRequestId(), pin));
    }

    public Optional<Prompt> cancel() {
        return ends(ResultCode.CANCELLED);
    }

    /** Ends the open prompt as the code says; empty when there is none. */
    public Optional<Prompt> ends(ResultCode code) {
        return prompt().flatMap(open -> payBill.end(open.checkoutRequestId(), code));
    }
}

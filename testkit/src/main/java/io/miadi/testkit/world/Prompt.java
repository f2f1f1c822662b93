package io.miadi.testkit.world;

import io.miadi.application.payment.CallbackToken;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Verdict;
import java.util.Optional;

/** A prompt in the books of the provider of the simulated world: what was asked for and what really came of it. */
final class Prompt {
    private final ProviderRefs refs;
    private final CallbackToken token;
    private final Money amount;
    private Verdict truth = new Verdict.InProgress();

    Prompt(ProviderRefs refs, CallbackToken token, Money amount) {
        this.refs = refs;
        this.token = token;
        this.amount = amount;
    }

    ProviderRefs refs() {
        return refs;
    }

    CallbackToken token() {
        return token;
    }

    Money amount() {
        return amount;
    }

    Verdict truth() {
        return truth;
    }

    void failed(Failure failure) {
        truth = new Verdict.NotMoved(failure);
    }

    void paid(Receipt receipt) {
        truth = new Verdict.Moved(amount, Optional.of(receipt));
    }

    boolean isOpen() {
        return truth instanceof Verdict.InProgress;
    }

    Money moved() {
        return truth instanceof Verdict.Moved ? amount : Money.zero(amount.currency());
    }
}

package io.miadi.bootstrap.wiring;

import io.miadi.application.payment.CallbackToken;
import io.miadi.application.reconciliation.channel.DirectProvider;

/** Stands where no M-Pesa account is set up: nobody tells of direct payments. */
public final class NoDirectProvider implements DirectProvider {
    @Override
    public Answer register(CallbackToken token, WhenSilent whenSilent) {
        return new Answer(State.REFUSED, "no M-Pesa account is set up");
    }
}

package io.miadi.bootstrap.wiring;

import io.miadi.application.hook.HookListener;
import io.miadi.application.hook.Hooks;
import io.miadi.application.hook.ProcessHooks;
import io.miadi.application.hook.ReceiveHook;
import io.miadi.application.payment.CallbackTokens;
import java.time.InstantSource;

/** What arrives at our addresses, on its way to whoever they were opened for. */
public record HookFeature(ReceiveHook receive, ProcessHooks process) {
    static HookFeature of(Stores stores, CallbackTokens tokens, Listeners listeners, InstantSource clock) {
        return new HookFeature(
                new ReceiveHook(stores.unitOfWork(), stores.hooks(), tokens, clock),
                new ProcessHooks(stores.unitOfWork(), stores.hooks(), listeners, clock));
    }

    /** Whoever addresses are opened for. */
    record Listeners(HookListener refunds, HookListener direct) implements HookListener {
        @Override
        public void hear(Hooks.Delivery delivery) {
            var listener = switch (delivery.hook().purpose()) {
                case Hooks.Purpose.Order _, Hooks.Purpose.Question _ -> refunds;
                case Hooks.Purpose.Direct _ -> direct;
            };
            listener.hear(delivery);
        }
    }
}

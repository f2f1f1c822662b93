package io.miadi.testkit.payment;

import io.miadi.application.payment.CallbackTokens;
import java.util.SplittableRandom;

class InMemoryCallbackTokensTest implements CallbackTokensContract {
    private final InMemoryCallbackTokens tokens = new InMemoryCallbackTokens(new SplittableRandom(1));

    @Override
    public CallbackTokens tokens() {
        return tokens;
    }
}

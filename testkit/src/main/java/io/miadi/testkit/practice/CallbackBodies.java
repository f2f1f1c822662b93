package io.miadi.testkit.practice;

import io.miadi.domain.payment.Verdict;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.payment.ScriptedPaymentProvider.Prompt;
import java.time.Instant;

/** The callback that a truthful provider sends about a prompt that ended. */
final class CallbackBodies {
    private CallbackBodies() {}

    static byte[] of(Prompt prompt, Instant at) {
        return switch (prompt.verdict()) {
            case Verdict.Moved(var amount, var receipt) ->
                PlainCallbacks.moved(prompt.refs(), amount, receipt.orElseThrow(), at);
            case Verdict.NotMoved(var failure) -> PlainCallbacks.notMoved(prompt.refs(), failure, at);
            case Verdict.InProgress _, Verdict.Unclear _ ->
                throw new IllegalArgumentException("a prompt that has not ended has no callback");
        };
    }
}

package io.miadi.testkit.world;

import io.miadi.application.payment.CallbackToken;
import io.miadi.application.payment.CallbackTokens;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Receipt;
import io.miadi.testkit.payment.InMemoryPayments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The provider's own books in the simulated world: every push that reached it, and the truth about it. */
final class ProviderLedger {
    private final CallbackTokens tokens;
    private final InMemoryPayments payments;
    private final Map<String, Prompt> byCheckout = new HashMap<>();
    private final Map<AttemptId, Asked> byAttempt = new HashMap<>();
    private int prompts;
    private int receipts;

    ProviderLedger(CallbackTokens tokens, InMemoryPayments payments) {
        this.tokens = tokens;
        this.payments = payments;
    }

    /** All that reached the provider for one attempt of ours. */
    static final class Asked {
        private final List<Prompt> prompts = new ArrayList<>();
        private boolean saidNo;

        /** The provider said, by whatever way, that this brought no money. */
        void saidNo() {
            saidNo = true;
        }

        boolean hasSaidNo() {
            return saidNo;
        }

        List<Prompt> prompts() {
            return prompts;
        }

        Money moved() {
            return prompts.stream().map(Prompt::moved).reduce(Money.zero(Money.KES), Money::plus);
        }
    }

    /** What was asked under a secret; a secret that belongs to no attempt that was written down breaks the rule of writing ahead. */
    Asked under(CallbackToken token) {
        var address = payments.byCallbackToken(tokens.hash(token))
                .orElseThrow(() -> new LawBroken("K17", "pushed before the attempt was written down"));
        return byAttempt.computeIfAbsent(address.attempt(), _ -> new Asked());
    }

    Optional<Asked> about(AttemptId attempt) {
        return Optional.ofNullable(byAttempt.get(attempt));
    }

    Prompt open(CallbackToken token, Money amount) {
        var asked = under(token);
        LawBroken.unless(asked.prompts().isEmpty(), "K3 I3", "one attempt was pushed twice");
        prompts++;
        var prompt = new Prompt(new ProviderRefs("model-" + prompts, "ws_CO_MODEL_" + prompts), token, amount);
        asked.prompts().add(prompt);
        byCheckout.put(prompt.refs().checkoutRequestId(), prompt);
        return prompt;
    }

    Optional<Prompt> find(ProviderRefs refs) {
        return Optional.ofNullable(byCheckout.get(refs.checkoutRequestId()));
    }

    Receipt nextReceipt() {
        receipts++;
        return new Receipt("MDL" + (1_000_000 + receipts));
    }

    Map<AttemptId, Asked> all() {
        return byAttempt;
    }

    Money moved() {
        return byCheckout.values().stream().map(Prompt::moved).reduce(Money.zero(Money.KES), Money::plus);
    }
}

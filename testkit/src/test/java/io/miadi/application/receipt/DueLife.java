package io.miadi.application.receipt;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.session.Session;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.time.Instant;

/** One due, and all that can bring it money; what is not possible at the time does not happen. */
final class DueLife {
    static final Money PRICE = Money.kes(1000);

    private static final Failure RAN_OUT =
            new Failure(AttemptState.PROMPT_EXPIRED, FailureReason.PHONE_NOT_REACHED, "1037", "");

    private final SmallPractice practice = new SmallPractice();
    private final Session session = practice.approved(PRICE);

    sealed interface Step {
        /** The client asks for a prompt. */
        record Ask() implements Step {}

        /** The provider says that the last prompt ran out. */
        record PromptEnds() implements Step {}

        /** The provider says that this prompt, counted from 0, moved its money when it was sent, whatever was said before. */
        record MoneyOfPrompt(int prompt) implements Step {}

        /** @param tenths of the price that are brought to the desk */
        record Desk(int tenths) implements Step {}

        record Cancel() implements Step {}
    }

    Session session() {
        return practice.now(session);
    }

    Payment payment() {
        return practice.payment(session);
    }

    void take(Step step) {
        practice.clock().advance(Duration.ofMinutes(1));
        switch (step) {
            case Step.Ask() -> practice.pay(session);
            case Step.PromptEnds() -> promptEnds();
            case Step.MoneyOfPrompt(var prompt) -> moneyOf(prompt);
            case Step.Desk(var tenths) -> practice.payAtDesk(session, Money.kes(100L * tenths));
            case Step.Cancel() -> practice.cancel(session);
        }
    }

    private void promptEnds() {
        var prompts = practice.provider().ledger();
        if (!prompts.isEmpty()) {
            var last = prompts.getLast();
            practice.deliver(last.push().token(), PlainCallbacks.notMoved(last.refs(), RAN_OUT, now()));
        }
    }

    private void moneyOf(int number) {
        var prompts = practice.provider().ledger();
        if (number < prompts.size()) {
            var prompt = prompts.get(number);
            var receipt = new Receipt("SCR%07d".formatted(number));
            var sent = SmallPractice.OPENING.plusSeconds(number);
            practice.deliver(
                    prompt.push().token(),
                    PlainCallbacks.moved(prompt.refs(), prompt.push().amount(), receipt, sent));
        }
    }

    private Instant now() {
        return practice.clock().instant();
    }
}

package io.miadi.testkit.world;

import io.miadi.application.payment.PaymentProvider;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.Verdict;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The provider of the simulated world: it keeps true books, and tells us of them late, twice, wrongly or not at all. */
final class ModelProvider implements PaymentProvider {
    private final ProviderLedger ledger;
    private final Trouble trouble;
    private final Tally tally;
    private final Callbacks callbacks;
    private final Consumer<Duration> passing;
    private final long seed;
    private final Map<String, Integer> pushes = new HashMap<>();
    private int questions;

    /** @param passing lets virtual time go on while a call is under way */
    ModelProvider(
            ProviderLedger ledger,
            Trouble trouble,
            Tally tally,
            Callbacks callbacks,
            Consumer<Duration> passing,
            long seed) {
        this.ledger = ledger;
        this.trouble = trouble;
        this.tally = tally;
        this.callbacks = callbacks;
        this.passing = passing;
        this.seed = seed;
    }

    @Override
    public Reply push(Push push) {
        int nth = pushes.merge(push.payer().digits(), 1, Integer::sum);
        var dice = Dice.of(seed, Dice.Purpose.PUSH, Long.parseLong(push.payer().digits()), nth);
        var asked = ledger.under(push.token());
        if (trouble.happens(Fault.NOT_SENT, dice)) {
            asked.saidNo();
            return new Reply.NotSent("simulated: no connection");
        }
        if (trouble.happens(Fault.REFUSED, dice)) {
            asked.saidNo();
            tally.word();
            return new Reply.Refused(refusal());
        }
        if (trouble.happens(Fault.FAILED_INSIDE, dice)) {
            return new Reply.Unknown("simulated: internal error");
        }
        return open(push, dice);
    }

    private Reply open(Push push, Dice dice) {
        var prompt = ledger.open(push.token(), push.amount());
        boolean lost = trouble.happens(Fault.ANSWER_LOST, dice);
        boolean slow = trouble.happens(Fault.SLOW, dice);
        boolean early = trouble.happens(Fault.CALLBACK_EARLY, dice);
        callbacks.follow(prompt, early, dice);
        if (slow || early) {
            passing.accept(dice.seconds(2, 25));
        }
        if (lost) {
            return new Reply.Unknown("simulated: answer lost");
        }
        tally.word();
        return new Reply.Accepted(prompt.refs());
    }

    private static Failure refusal() {
        return new Failure(
                AttemptState.DECLINED, FailureReason.OTHER_PROMPT_OPEN, "500.001.1001", "Another prompt is open");
    }

    @Override
    public Answer query(Inquiry inquiry) {
        questions++;
        var dice = Dice.of(seed, Dice.Purpose.QUESTION, questions, 0);
        if (trouble.happens(Fault.SLOW, dice)) {
            passing.accept(dice.seconds(2, 25));
        }
        if (trouble.happens(Fault.QUESTION_FAILS, dice)) {
            return new Answer.NoAnswer("simulated: no answer");
        }
        tally.word();
        return ledger.find(inquiry.refs())
                .map(prompt -> truth(prompt, dice))
                .orElseGet(() -> new Answer.Told(new Verdict.Unclear("simulated: not known")));
    }

    private Answer truth(Prompt prompt, Dice dice) {
        return switch (prompt.truth()) {
            case Verdict.Moved(var amount, var _) -> new Answer.Told(new Verdict.Moved(amount, Optional.empty()));
            case Verdict.NotMoved failed -> {
                ledger.under(prompt.token()).saidNo();
                yield new Answer.Told(failed);
            }
            case Verdict.InProgress open ->
                trouble.happens(Fault.IN_FLIGHT_UNCLEAR, dice)
                        ? new Answer.Told(new Verdict.Unclear("simulated: still being processed"))
                        : new Answer.Told(open);
            case Verdict.Unclear never -> throw new IllegalStateException("the books are never unclear");
        };
    }

    @Override
    public Connection testConnection() {
        return new Connection.Works();
    }
}

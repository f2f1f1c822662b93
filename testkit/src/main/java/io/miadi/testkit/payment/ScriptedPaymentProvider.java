package io.miadi.testkit.payment;

import io.miadi.application.payment.PaymentProvider;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.payment.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A provider in memory that does what a script says, and keeps a ledger that tells what really happened. Deterministic:
 * the same script gives the same names and receipts. Thread-safe.
 */
public final class ScriptedPaymentProvider implements PaymentProvider {
    /** What becomes of one push, or of one question. */
    public enum Turn {
        /** The prompt opens and we are told; a question is answered truthfully. */
        ANSWER,
        /** Certainly no prompt; a question is answered with an error. */
        REFUSE,
        /** The prompt opens and we are not told. */
        LOSE_THE_ANSWER,
        /** No prompt opens, and we cannot know it. */
        FAIL_INSIDE,
        /** Nothing was written. */
        NOT_REACHED
    }

    /** A line of the ledger. */
    public record Prompt(Push push, ProviderRefs refs, Verdict verdict) {
        private Prompt with(Verdict later) {
            return new Prompt(push, refs, later);
        }
    }

    private final Function<Push, Turn> script;
    private final Deque<Turn> next = new ArrayDeque<>();
    private final List<Push> asked = new ArrayList<>();
    private final List<Prompt> ledger = new ArrayList<>();
    private Turn questions = Turn.ANSWER;
    private int receipts;

    /** Accepts everything unless {@link #next} says otherwise. */
    public ScriptedPaymentProvider() {
        this(_ -> Turn.ANSWER);
    }

    /** @param script decides each push for which no {@link #next} turn is waiting */
    public ScriptedPaymentProvider(Function<Push, Turn> script) {
        this.script = script;
    }

    /** The next pushes meet these turns, one each, before the script is asked again. */
    public synchronized void next(Turn... turns) {
        next.addAll(List.of(turns));
    }

    /** From now on every question and connection test meets this turn. */
    public synchronized void questions(Turn turn) {
        questions = turn;
    }

    @Override
    public synchronized Reply push(Push push) {
        asked.add(push);
        if (!push.amount().isWhole()) {
            return refused(FailureReason.REQUEST_REFUSED);
        }
        return switch (next.isEmpty() ? script.apply(push) : next.remove()) {
            case ANSWER -> new Reply.Accepted(open(push));
            case REFUSE -> refused(FailureReason.OTHER_PROMPT_OPEN);
            case LOSE_THE_ANSWER -> {
                open(push);
                yield new Reply.Unknown("scripted: answer lost");
            }
            case FAIL_INSIDE -> new Reply.Unknown("scripted: internal error");
            case NOT_REACHED -> new Reply.NotSent("scripted: not reached");
        };
    }

    @Override
    public synchronized Answer query(Inquiry inquiry) {
        if (questions != Turn.ANSWER) {
            return new Answer.NoAnswer("scripted: " + questions);
        }
        return ledger.stream()
                .filter(prompt -> prompt.refs().equals(inquiry.refs()))
                .findFirst()
                .<Answer>map(prompt -> new Answer.Told(withoutReceipt(prompt.verdict())))
                .orElseGet(() -> new Answer.NoAnswer("scripted: no such request"));
    }

    @Override
    public synchronized Connection testConnection() {
        return questions == Turn.ANSWER ? new Connection.Works() : new Connection.Fails("scripted: " + questions);
    }

    /** The payer pays the latest prompt of a reference, with the next receipt number. */
    public synchronized Prompt pay(Reference reference) {
        receipts++;
        var receipt = new Receipt("SCR%07d".formatted(receipts));
        var amount = prompt(reference).push().amount();
        return end(reference, new Verdict.Moved(amount, Optional.of(receipt)));
    }

    /** The payer dismisses the latest prompt of a reference. */
    public synchronized Prompt cancel(Reference reference) {
        return end(
                reference,
                new Verdict.NotMoved(new Failure(
                        AttemptState.CANCELLED_BY_PAYER,
                        FailureReason.CANCELLED_OR_TIMED_OUT,
                        "1032",
                        "Request cancelled by user")));
    }

    /** The latest prompt of a reference ends so. */
    public synchronized Prompt end(Reference reference, Verdict verdict) {
        var open = prompt(reference);
        var ended = open.with(verdict);
        ledger.set(ledger.indexOf(open), ended);
        return ended;
    }

    /** The latest prompt of a reference; a programmer's error when there is none. */
    public synchronized Prompt prompt(Reference reference) {
        return ledger.reversed().stream()
                .filter(prompt -> prompt.push().reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no prompt for " + reference));
    }

    /** Every prompt that opened, in order, as the provider's own books have it. */
    public synchronized List<Prompt> ledger() {
        return List.copyOf(ledger);
    }

    /** Every push that was asked for, also those that never got anywhere. */
    public synchronized List<Push> asked() {
        return List.copyOf(asked);
    }

    /** The sum that really moved. */
    public synchronized Money moved() {
        return ledger.stream()
                .flatMap(prompt -> prompt.verdict() instanceof Verdict.Moved(var amount, var _)
                        ? Optional.of(amount).stream()
                        : Optional.<Money>empty().stream())
                .reduce(Money.zero(Money.KES), Money::plus);
    }

    private ProviderRefs open(Push push) {
        int number = ledger.size() + 1;
        var refs = new ProviderRefs("scripted-" + number, "ws_CO_SCRIPTED_" + number);
        ledger.add(new Prompt(push, refs, new Verdict.InProgress()));
        return refs;
    }

    private static Reply refused(FailureReason reason) {
        return new Reply.Refused(new Failure(AttemptState.DECLINED, reason, "SCRIPTED", "refused by the script"));
    }

    /** As M-Pesa does it: a question learns that money moved, the receipt comes by another way. */
    private static Verdict withoutReceipt(Verdict verdict) {
        return verdict instanceof Verdict.Moved(var amount, var _)
                ? new Verdict.Moved(amount, Optional.empty())
                : verdict;
    }
}

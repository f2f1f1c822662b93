package io.miadi.testkit.refund;

import io.miadi.application.refund.RefundProvider;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.refund.RefundFailure;
import io.miadi.domain.refund.RefundRefs;
import io.miadi.testkit.refund.RefundLab.Outside;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A provider of refunds in memory that does what a script says and keeps a ledger of what really went back. Thread-safe. */
public final class ScriptedRefundProvider implements RefundProvider {
    /** What it was asked for, in order; a question moves nothing. */
    public sealed interface Request {
        record Reversed(Reversal reversal) implements Request {}

        record PaidOut(PayOut payOut) implements Request {}

        record Asked(Question question) implements Request {}
    }

    private final Deque<Outside> next = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Money> gone = new ArrayList<>();
    private final Set<String> usedIds = new HashSet<>();
    private Outside usual = Outside.ACCEPTS;

    /** From now on every request meets this, once those of {@link #next} are used up. */
    public synchronized void usually(Outside outside) {
        usual = outside;
    }

    /** The next requests meet these, one each. */
    public synchronized void next(Outside... turns) {
        next.addAll(List.of(turns));
    }

    @Override
    public synchronized Reply reverse(Reversal reversal) {
        requests.add(new Request.Reversed(reversal));
        return moving(reversal.amount());
    }

    @Override
    public synchronized Reply payOut(PayOut payOut) {
        requests.add(new Request.PaidOut(payOut));
        if (usedIds.contains(payOut.ownId())) {
            return new Reply.Unknown("scripted: the id was used before");
        }
        int before = gone.size();
        var reply = moving(payOut.amount());
        if (gone.size() > before) {
            usedIds.add(payOut.ownId());
        }
        return reply;
    }

    @Override
    public synchronized Reply ask(Question question) {
        requests.add(new Request.Asked(question));
        return accepted();
    }

    private Reply moving(Money amount) {
        if (!amount.isWhole()) {
            return new Reply.Refused(new RefundFailure(RefundFailure.Kind.FINAL, "SCRIPTED", "whole units only"));
        }
        return switch (next.isEmpty() ? usual : next.remove()) {
            case ACCEPTS -> {
                gone.add(amount);
                yield accepted();
            }
            case REFUSES -> new Reply.Refused(new RefundFailure(RefundFailure.Kind.FINAL, "SCRIPTED", "refused"));
            case LOSES_THE_ANSWER, FAILS_INSIDE, TALKS_RUBBISH -> {
                gone.add(amount);
                yield new Reply.Unknown("scripted: answer lost");
            }
            case IS_BUSY -> new Reply.Unknown("scripted: busy");
            case IS_DOWN -> new Reply.NotSent("scripted: not reached");
        };
    }

    private Reply accepted() {
        return new Reply.Accepted(new RefundRefs("scripted-" + requests.size(), "AG_SCRIPTED_" + requests.size()));
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** What really went back or out. */
    public synchronized Money gone() {
        return gone.stream().reduce(Money.zero(Money.KES), Money::plus);
    }

    /** The receipt of a payment that there was, by number. */
    public static Receipt receipt(int number) {
        return new Receipt("UJ5SCR%04d".formatted(number));
    }
}

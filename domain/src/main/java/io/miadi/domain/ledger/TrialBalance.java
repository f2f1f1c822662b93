package io.miadi.domain.ledger;

import io.miadi.domain.ledger.Posting.Side;
import io.miadi.domain.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The accounts over a stretch of time: what each came to before it, what moved within it, and what it came to at its end. In books
 * that are in order both sides of every total are equal.
 *
 * @param lines one for each account and currency, in the order of the accounts
 */
public record TrialBalance(List<Line> lines) {
    private static final Comparator<Line> BY_ACCOUNT = Comparator.comparing(
                    (Line line) -> line.account().kind())
            .thenComparing(line -> line.account().of())
            .thenComparing(line -> line.currency().getCurrencyCode());

    public TrialBalance {
        lines = lines.stream().sorted(BY_ACCOUNT).toList();
    }

    /**
     * One account in one currency.
     *
     * @param before everything that was posted before the stretch began
     */
    public record Line(Account account, Turnover before, Turnover within) {
        public Currency currency() {
            return within.debits().currency();
        }

        public Turnover.Net opening() {
            return before.net();
        }

        public Turnover.Net closing() {
            return before.plus(within).net();
        }
    }

    /** Sums over all accounts of one currency; the balances of each side are summed apart. */
    public record Total(Turnover opening, Turnover within, Turnover closing) {
        public boolean isBalanced() {
            return isEven(opening) && isEven(within) && isEven(closing);
        }

        private static boolean isEven(Turnover sums) {
            return sums.debits().equals(sums.credits());
        }

        private Total plus(Line line) {
            return new Total(
                    opening.plus(onItsSide(line.opening())),
                    within.plus(line.within()),
                    closing.plus(onItsSide(line.closing())));
        }

        private static Turnover onItsSide(Turnover.Net net) {
            var nothing = Money.zero(net.amount().currency());
            return net.side() == Side.DEBIT ? new Turnover(net.amount(), nothing) : new Turnover(nothing, net.amount());
        }

        private static Total nothing(Currency currency) {
            var none = new Turnover(Money.zero(currency), Money.zero(currency));
            return new Total(none, none, none);
        }
    }

    /** The totals by currency code, in its order. */
    public Map<String, Total> totals() {
        var totals = new TreeMap<String, Total>();
        for (var line : lines) {
            totals.compute(
                    line.currency().getCurrencyCode(),
                    (code, sum) -> (sum == null ? Total.nothing(line.currency()) : sum).plus(line));
        }
        return totals;
    }

    public boolean isBalanced() {
        return totals().values().stream().allMatch(Total::isBalanced);
    }
}

package io.miadi.http.ledger;

import io.miadi.domain.ledger.TrialBalance;
import io.miadi.domain.ledger.Turnover;
import io.miadi.domain.time.DaySpan;
import io.miadi.http.money.MoneyBody;
import java.time.LocalDate;
import java.util.List;

/**
 * A trial balance.
 *
 * @param balanced whether both sides of every total are equal; anything else is a fault of the books
 */
record TrialBalanceView(
        LocalDate from, LocalDate to, boolean balanced, List<AccountView> accounts, List<TotalView> totals) {

    /**
     * One account in one currency; balances of the credit side have a minus sign.
     *
     * @param of which one of the kind, such as the provider's name; empty where there is only one
     */
    record AccountView(
            String account,
            String of,
            String nature,
            MoneyBody opening,
            MoneyBody debits,
            MoneyBody credits,
            MoneyBody closing) {

        private static AccountView of(TrialBalance.Line line) {
            return new AccountView(
                    line.account().kind().name(),
                    line.account().of(),
                    line.account().kind().nature().name(),
                    signed(line.opening()),
                    MoneyBody.of(line.within().debits()),
                    MoneyBody.of(line.within().credits()),
                    signed(line.closing()));
        }

        private static MoneyBody signed(Turnover.Net net) {
            return new MoneyBody(net.decimal(), net.amount().currency().getCurrencyCode());
        }
    }

    /** Both sides of one sum. */
    record SidesView(MoneyBody debits, MoneyBody credits) {
        private static SidesView of(Turnover sums) {
            return new SidesView(MoneyBody.of(sums.debits()), MoneyBody.of(sums.credits()));
        }
    }

    /** The sums of all accounts in one currency. */
    record TotalView(String currency, SidesView opening, SidesView turnover, SidesView closing) {
        private static TotalView of(String currency, TrialBalance.Total total) {
            return new TotalView(
                    currency,
                    SidesView.of(total.opening()),
                    SidesView.of(total.within()),
                    SidesView.of(total.closing()));
        }
    }

    static TrialBalanceView of(DaySpan days, TrialBalance found) {
        return new TrialBalanceView(
                days.first(),
                days.last(),
                found.isBalanced(),
                found.lines().stream().map(AccountView::of).toList(),
                found.totals().entrySet().stream()
                        .map(total -> TotalView.of(total.getKey(), total.getValue()))
                        .toList());
    }
}

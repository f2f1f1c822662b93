package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.proof.Explained;
import io.miadi.application.reconciliation.proof.Proof;
import io.miadi.domain.identity.Language;
import io.miadi.http.reconciliation.StatementView.BalanceView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A proof as it is shown.
 *
 * @param asAt the moment of the balances; the rows are those of the days
 * @param totals what the books hold for the rows, and what the rows moved
 * @param more how many exceptions are open besides those that are listed
 */
record ProofView(
        LocalDate from,
        LocalDate to,
        OffsetDateTime asAt,
        boolean proven,
        List<FailedView> failed,
        int rows,
        int explained,
        int unexplained,
        List<RowsView> explanations,
        AgreementView totals,
        ClearingView clearing,
        AgreementView suspense,
        List<ExceptionView> exceptions,
        int more) {

    /** Something that does not hold, and what to do about it. */
    record FailedView(String check, String text) {}

    record RowsView(String code, String text, int count, BalanceView in, BalanceView out) {}

    /** A balance of the books, and what it should be made of. */
    record AgreementView(BalanceView books, BalanceView listed, BalanceView difference) {
        static AgreementView of(Proof.Listed listed) {
            return new AgreementView(
                    BalanceView.shown(listed.balance()),
                    BalanceView.shown(listed.listed()),
                    BalanceView.shown(listed.difference()));
        }
    }

    /** @param items the statements' own sum, and then our records that are in none, by class */
    record ClearingView(BalanceView books, BalanceView listed, BalanceView difference, List<ItemView> items) {}

    record ItemView(String code, String text, String nextStep, int count, BalanceView amount) {}

    static ProofView of(Proof proof, ZoneId zone, Language language) {
        return new ProofView(
                proof.period().first(),
                proof.period().last(),
                proof.at().atZone(zone).toOffsetDateTime(),
                proof.isProven(),
                proof.failed().stream()
                        .map(check -> new FailedView(
                                check.name(), ProofWords.of(check).in(language)))
                        .toList(),
                proof.count(),
                proof.count() - proof.count(Explained.UNEXPLAINED),
                proof.count(Explained.UNEXPLAINED),
                proof.rows().stream().map(rows -> view(rows, language)).toList(),
                AgreementView.of(proof.totals()),
                clearing(proof.clearing(), language),
                AgreementView.of(proof.suspense()),
                proof.exceptions().stream()
                        .map(listed -> ExceptionView.of(listed, proof.at(), zone, language))
                        .toList(),
                proof.more());
    }

    private static RowsView view(Proof.Rows rows, Language language) {
        return new RowsView(
                rows.by().name(),
                ProofWords.of(rows.by()).in(language),
                rows.count(),
                BalanceView.shown(rows.in()),
                BalanceView.shown(rows.out()));
    }

    private static ClearingView clearing(Proof.Clearing clearing, Language language) {
        var listed = AgreementView.of(clearing.listed());
        return new ClearingView(
                listed.books(),
                listed.listed(),
                listed.difference(),
                clearing.items().stream().map(item -> view(item, language)).toList());
    }

    private static ItemView view(Proof.Item item, Language language) {
        var words = ProofWords.of(item);
        return new ItemView(
                item.kind().map(Enum::name).orElse("STATED"),
                words.what().in(language),
                words.next().in(language),
                item.count(),
                BalanceView.shown(item.amount()));
    }
}

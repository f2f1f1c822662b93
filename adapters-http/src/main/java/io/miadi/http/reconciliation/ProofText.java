package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.proof.Proof;
import io.miadi.domain.identity.Language;
import io.miadi.domain.reconciliation.Balance;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A proof as plain text, for a terminal or a mail. */
public record ProofText(ZoneId zone) {
    /** @return lines without their ends */
    public List<String> of(Proof proof) {
        var view = ProofView.of(proof, zone, Language.EN);
        var lines = new ArrayList<String>();
        lines.add((view.proven() ? "PROVEN" : "NOT PROVEN") + ": " + view.from() + " to " + view.to() + ", as at "
                + view.asAt());
        view.failed().forEach(failed -> lines.add("  " + failed.text()));
        lines.add(String.format(
                Locale.ROOT,
                "%d statement rows, %d explained, %d unexplained",
                view.rows(),
                view.explained(),
                view.unexplained()));
        proof.rows()
                .forEach(rows -> lines.add(String.format(
                        Locale.ROOT,
                        "  %,9d  in %s  out %s  %s",
                        rows.count(),
                        figure(rows.in()),
                        figure(rows.out()),
                        ProofWords.of(rows.by()).en())));
        lines.add(agreement("rows moved", "the books hold for them", proof.totals()));
        lines.add(agreement(
                "the list of the clearing account",
                "its balance",
                proof.clearing().listed()));
        proof.clearing()
                .items()
                .forEach(item -> lines.add(String.format(
                        Locale.ROOT,
                        "  %,9d  %s  %s",
                        item.count(),
                        figure(item.amount()),
                        ProofWords.of(item).what().en())));
        lines.add(agreement("the list of the suspense account", "its balance", proof.suspense()));
        lines.add(proof.exceptions().size() + proof.more() + " open exceptions");
        view.exceptions()
                .forEach(item -> lines.add("  " + item.at().toLocalDate() + "  "
                        + item.amount().currency() + " " + item.amount().amount() + "  " + item.severity() + "  "
                        + item.text() + " " + item.nextStep()));
        if (proof.more() > 0) {
            lines.add("  and " + proof.more() + " more: GET /api/v1/reconciliation/exceptions");
        }
        return List.copyOf(lines);
    }

    private static String agreement(String listed, String books, Proof.Listed sums) {
        return listed + " " + sums.listed() + ", " + books + " " + sums.balance() + ", difference " + sums.difference();
    }

    private static String figure(Balance balance) {
        return String.format("%18s", balance);
    }
}

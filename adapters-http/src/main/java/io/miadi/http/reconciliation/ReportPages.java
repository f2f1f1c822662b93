package io.miadi.http.reconciliation;

import io.miadi.application.export.TableDocument;
import io.miadi.application.export.TableDocument.Column;
import io.miadi.application.export.TableDocument.Table;
import io.miadi.application.reconciliation.Position.Side;
import io.miadi.application.reconciliation.Positions.Total;
import io.miadi.application.reconciliation.proof.Proof;
import io.miadi.domain.identity.Language;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.http.language.Wording;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A period's report and its proof as tables on paper. */
record ReportPages(String practice, ZoneId zone) {
    private static final Wording TITLE = new Wording("Reconciliation {0} to {1}", "Ulinganisho {0} hadi {1}");
    private static final Wording PROVEN = new Wording("Proven complete.", "Imethibitishwa kuwa kamili.");
    private static final Wording NOT_PROVEN = new Wording("Not proven.", "Haijathibitishwa.");
    private static final Wording ROWS = new Wording("Rows of the statements", "Mistari ya taarifa");
    private static final Wording THEIRS = new Wording("What M-Pesa says", "Anachosema M-Pesa");
    private static final Wording OURS = new Wording("What we recorded", "Tulichoandika");
    private static final Wording ACCOUNTS = new Wording("Accounts", "Akaunti");
    private static final Wording WORK = new Wording("Open work", "Kazi zilizo wazi");
    private static final Wording WHAT = new Wording("What", "Nini");
    private static final Wording NEXT = new Wording("Next step", "Hatua inayofuata");
    private static final Wording COUNT = new Wording("Count", "Idadi");
    private static final Wording IN = new Wording("In", "Zilizoingia");
    private static final Wording OUT = new Wording("Out", "Zilizotoka");
    private static final Wording BOOKS = new Wording("Books", "Vitabu");
    private static final Wording LISTED = new Wording("List", "Orodha");
    private static final Wording DIFFERENCE = new Wording("Difference", "Tofauti");
    private static final Wording DAY = new Wording("Day", "Siku");
    private static final Wording AMOUNT = new Wording("Amount", "Kiasi");
    private static final Wording TOTALS = new Wording("What the rows moved", "Mistari ilichosogeza");
    private static final Wording CLEARING = new Wording("Held by M-Pesa", "Zilizo kwa M-Pesa");
    private static final Wording SUSPENSE = new Wording("In suspense", "Zilizosimamishwa");

    TableDocument of(Proof proof, Language language) {
        var words = new Said(language);
        var period = proof.period();
        return new TableDocument(
                language.tag(),
                practice,
                TITLE.with(period.first(), period.last()).in(language),
                words.verdict(proof),
                Stream.of(
                                words.rows(proof),
                                words.accounts(proof),
                                words.classes(proof, Side.THEIRS, THEIRS),
                                words.classes(proof, Side.OURS, OURS),
                                words.work(proof, zone))
                        .filter(table -> !table.rows().isEmpty())
                        .toList(),
                proof.at());
    }

    /** The tables in one language. */
    private record Said(Language language) {
        List<String> verdict(Proof proof) {
            if (proof.isProven()) {
                return List.of(PROVEN.in(language));
            }
            var failed =
                    proof.failed().stream().map(check -> ProofWords.of(check).in(language));
            return Stream.concat(Stream.of(NOT_PROVEN.in(language)), failed).toList();
        }

        Table rows(Proof proof) {
            return table(
                    ROWS,
                    List.of(words(WHAT), figures(COUNT), figures(IN), figures(OUT)),
                    proof.rows().stream()
                            .map(it -> List.of(
                                    ProofWords.of(it.by()).in(language),
                                    Integer.toString(it.count()),
                                    figure(it.in()),
                                    figure(it.out())))
                            .toList());
        }

        Table accounts(Proof proof) {
            return table(
                    ACCOUNTS,
                    List.of(words(WHAT), figures(BOOKS), figures(LISTED), figures(DIFFERENCE)),
                    List.of(
                            agreement(TOTALS, proof.totals()),
                            agreement(CLEARING, proof.clearing().listed()),
                            agreement(SUSPENSE, proof.suspense())));
        }

        private List<String> agreement(Wording what, Proof.Listed listed) {
            return List.of(
                    what.in(language), figure(listed.balance()), figure(listed.listed()), figure(listed.difference()));
        }

        Table classes(Proof proof, Side side, Wording heading) {
            return table(
                    heading,
                    List.of(words(WHAT), figures(COUNT), figures(IN), figures(OUT)),
                    proof.report().totals().stream()
                            .filter(total -> total.side() == side)
                            .map(this::total)
                            .toList());
        }

        private List<String> total(Total total) {
            return List.of(
                    ClassWords.of(total.kind()).what().in(language),
                    Integer.toString(total.count()),
                    figure(Balance.in(total.in())),
                    figure(Balance.in(total.out())));
        }

        Table work(Proof proof, ZoneId zone) {
            return table(
                    WORK,
                    List.of(figures(DAY), figures(AMOUNT), words(WHAT), words(NEXT)),
                    proof.exceptions().stream()
                            .map(it -> List.of(
                                    it.position()
                                            .at()
                                            .atZone(zone)
                                            .toLocalDate()
                                            .toString(),
                                    figure(Balance.in(it.item().amount())),
                                    ClassWords.of(it.item().kind()).what().in(language),
                                    ClassWords.of(it.item().kind()).next().in(language)))
                            .toList());
        }

        private static String figure(Balance balance) {
            int digits = balance.currency().getDefaultFractionDigits();
            return String.format(
                    Locale.ROOT,
                    "%s %,." + digits + "f",
                    balance.currency().getCurrencyCode(),
                    BigDecimal.valueOf(balance.minor(), digits));
        }

        private Table table(Wording heading, List<Column> columns, List<List<String>> rows) {
            return new Table(heading.in(language), columns, rows);
        }

        private Column words(Wording heading) {
            return new Column(heading.in(language), false);
        }

        private Column figures(Wording heading) {
            return new Column(heading.in(language), true);
        }
    }
}

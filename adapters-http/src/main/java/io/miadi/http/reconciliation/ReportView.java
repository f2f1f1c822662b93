package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.Position.Side;
import io.miadi.application.reconciliation.Positions.Total;
import io.miadi.application.reconciliation.look.PeriodReport;
import io.miadi.domain.identity.Language;
import io.miadi.domain.reconciliation.decision.Status;
import io.miadi.http.money.MoneyBody;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** What a period comes to. Days are those of the provider's books. */
record ReportView(
        LocalDate from,
        LocalDate to,
        boolean covered,
        List<StatementView.SpanView> coverage,
        List<StatementView.BreakView> breaks,
        List<StatusView> statuses,
        List<ClassView> classes) {

    /** How many there are of one coarse status. */
    record StatusView(String side, String status, int count) {}

    record ClassView(
            String side,
            String code,
            String status,
            String severity,
            String text,
            String nextStep,
            int count,
            MoneyBody in,
            MoneyBody out) {}

    static ReportView of(PeriodReport report, ZoneId zone, Language language) {
        var statuses = Arrays.stream(Side.values())
                .flatMap(side -> Arrays.stream(Status.values())
                        .map(status -> new StatusView(side.name(), status.name(), report.count(side, status))))
                .toList();
        return new ReportView(
                report.period().first(),
                report.period().last(),
                report.complete(),
                report.covered().stream()
                        .map(span -> StatementView.SpanView.of(span, zone))
                        .toList(),
                report.breaks().stream()
                        .map(broken -> StatementView.BreakView.of(broken, zone, language))
                        .toList(),
                statuses,
                report.totals().stream().map(total -> view(total, language)).toList());
    }

    private static ClassView view(Total total, Language language) {
        var words = ClassWords.of(total.kind());
        return new ClassView(
                total.side().name(),
                total.kind().name(),
                total.kind().status().name(),
                total.kind().severity().name(),
                words.what().in(language),
                words.next().in(language),
                total.count(),
                MoneyBody.of(total.in()),
                MoneyBody.of(total.out()));
    }
}

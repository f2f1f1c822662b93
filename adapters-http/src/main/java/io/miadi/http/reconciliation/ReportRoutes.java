package io.miadi.http.reconciliation;

import io.miadi.application.export.TablePrinter;
import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.look.ExportReport;
import io.miadi.application.reconciliation.look.ShowReconciliation;
import io.miadi.application.reconciliation.proof.ProveBooks;
import io.miadi.http.export.Downloads;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Load;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** What a period comes to: to be read by programs, on paper, and as rows; and whether it is proven complete. */
public final class ReportRoutes {
    private static final String PATH = "/api/v1/reconciliation";

    private final ShowReconciliation show;
    private final ProveBooks prove;
    private final Paper paper;
    private final ExportReport export;
    private final Downloads downloads;
    private final ZoneId zone;

    public ReportRoutes(
            ShowReconciliation show,
            ProveBooks prove,
            Paper paper,
            ExportReport export,
            Downloads downloads,
            ZoneId zone) {
        this.show = show;
        this.prove = prove;
        this.paper = paper;
        this.export = export;
        this.downloads = downloads;
        this.zone = zone;
    }

    /** @param practice its name, on top of the page */
    public record Paper(TablePrinter printer, String practice) {}

    public void register(Routes routes) {
        routes.add(Route.get(PATH + "/report", Access.ADMINS, this::report));
        routes.add(downloads.route(PATH + "/report/export", this::rows));
        routes.add(Route.get(PATH + "/proof", Access.ADMINS, this::proof).load(Load.EXPORT));
    }

    private Answer report(Call call) {
        var period = Periods.asked(call);
        return switch (call.query("format").orElse("json")) {
            case "json" ->
                show.report(CallingPerson.of(call), period)
                        .map(report -> Answer.ok(ReportView.of(report, zone, call.language())))
                        .orElseGet(ReportRoutes::forbidden);
            case "pdf" -> pdf(call, period);
            default ->
                throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.noneOf("format", List.of("json", "pdf")))
                        .asRefusal();
        };
    }

    private Answer pdf(Call call, Period period) {
        return prove.of(CallingPerson.of(call), period)
                .map(proof -> new ReportPages(paper.practice(), zone).of(proof, call.language()))
                .map(pages -> Answer.bytes(
                                200, "application/pdf", paper.printer().pdf(pages))
                        .withHeader("Content-Disposition", "attachment; filename=\"" + name(period) + ".pdf\""))
                .orElseGet(ReportRoutes::forbidden);
    }

    private Supplier<Downloads.File> rows(Call call) {
        var query = new ExportReport.Query(CallingPerson.of(call), Periods.asked(call));
        return () -> new Downloads.File(name(query.period()) + ".csv", "text/csv; charset=utf-8", export.handle(query));
    }

    private static String name(Period period) {
        return "reconciliation-" + period.first() + "-" + period.last();
    }

    private Answer proof(Call call) {
        return prove.of(CallingPerson.of(call), Periods.asked(call))
                .map(proof -> Answer.ok(ProofView.of(proof, zone, call.language())))
                .orElseGet(ReportRoutes::forbidden);
    }

    private static Answer forbidden() {
        return Answer.problem(Problem.of(ProblemType.FORBIDDEN));
    }
}

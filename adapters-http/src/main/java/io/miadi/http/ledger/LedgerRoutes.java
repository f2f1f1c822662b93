package io.miadi.http.ledger;

import io.miadi.application.ledger.DrawTrialBalance;
import io.miadi.application.ledger.ExportJournal;
import io.miadi.application.ledger.JournalForm;
import io.miadi.http.export.Downloads;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.DayParameters;
import io.miadi.http.route.Load;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.util.function.Supplier;

/** {@code ledger}: the trial balance of some days, and the journal as a file. */
public final class LedgerRoutes {
    private final DrawTrialBalance trialBalance;
    private final ExportJournal export;
    private final Downloads downloads;

    public LedgerRoutes(DrawTrialBalance trialBalance, ExportJournal export, Downloads downloads) {
        this.trialBalance = trialBalance;
        this.export = export;
        this.downloads = downloads;
    }

    public void register(Routes routes) {
        routes.add(Route.get("/api/v1/ledger/trial-balance", Access.ADMINS, this::trialBalance)
                .load(Load.SEARCH));
        routes.add(downloads.route("/api/v1/ledger/journal", this::journal));
    }

    private Answer trialBalance(Call call) {
        var days = DayParameters.required(call);
        return trialBalance
                .of(CallingPerson.of(call), days)
                .map(found -> Answer.ok(TrialBalanceView.of(days, found)))
                .orElseGet(() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN)));
    }

    private Supplier<Downloads.File> journal(Call call) {
        var days = DayParameters.required(call);
        var form = form(call.query("format").orElse("csv"));
        var query = new ExportJournal.Query(CallingPerson.of(call), days, form);
        return () -> file(query);
    }

    private Downloads.File file(ExportJournal.Query query) {
        var written = export.handle(query);
        var days = query.days();
        var name = "journal-" + days.first() + "-" + days.last();
        return switch (query.form()) {
            case CSV -> new Downloads.File(name + ".csv", "text/csv; charset=utf-8", written);
            case HLEDGER -> new Downloads.File(name + ".journal", "text/plain; charset=utf-8", written);
        };
    }

    private static JournalForm.Name form(String name) {
        return switch (name) {
            case "csv" -> JournalForm.Name.CSV;
            case "hledger" -> JournalForm.Name.HLEDGER;
            default ->
                throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid("format", AcceptedForm.JOURNAL_FORM))
                        .asRefusal();
        };
    }
}

package io.miadi.http.reconciliation;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.reconciliation.statement.DecideStatement;
import io.miadi.application.reconciliation.statement.PreviewStatement;
import io.miadi.application.reconciliation.statement.ShowStatements;
import io.miadi.application.reconciliation.statement.Statement;
import io.miadi.application.reconciliation.statement.StatementId;
import io.miadi.application.reconciliation.statement.StatementReading;
import io.miadi.application.reconciliation.statement.Statements;
import io.miadi.http.language.Wording;
import io.miadi.http.page.PageView;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.BodyRule;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Files of providers: sent and previewed, looked at row by row, then taken in or thrown away. */
public final class StatementRoutes {
    private static final String PATH = "/api/v1/reconciliation/statements";
    private static final String LIST = "statements";
    private static final String ROWS = "statement-rows";
    private static final int LONGEST_NAME = 200;
    /** About a hundred thousand rows; what is larger is exported in parts, by month. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final Set<String> FILES = Set.of("text/csv", "application/octet-stream");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final PreviewStatement preview;
    private final DecideStatement decide;
    private final ShowStatements show;
    private final ZoneId zone;

    public StatementRoutes(PreviewStatement preview, DecideStatement decide, ShowStatements show, ZoneId zone) {
        this.preview = preview;
        this.decide = decide;
        this.show = show;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.post(PATH, Access.ADMINS, this::send)
                .taking(new BodyRule(FILES, MOST_BYTES))
                .within(LONG));
        routes.add(Route.get(PATH, Access.ADMINS, this::list));
        routes.add(Route.get(PATH + "/{id}", Access.ADMINS, this::find));
        routes.add(Route.get(PATH + "/{id}/rows", Access.ADMINS, this::rows).within(LONG));
        routes.add(Route.post(PATH + "/{id}/commit", Access.ADMINS, this::take)
                .taking(BodyRule.NONE)
                .within(LONG));
        routes.add(
                Route.post(PATH + "/{id}/discard", Access.ADMINS, this::discard).taking(BodyRule.NONE));
    }

    private Answer send(Call call) {
        var name = call.query("name").map(String::strip).orElse("statement.csv");
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid("name", AcceptedForm.NOTE))
                    .asRefusal();
        }
        var key = new RequestKey(
                call.signedIn().person() + " POST " + PATH,
                call.idempotencyKey().value(),
                call.fileDigest().hex());
        var command = new PreviewStatement.Command(CallingPerson.of(call), name, call.rawBody(), key);
        return switch (preview.handle(command)) {
            case PreviewStatement.Outcome.Previewed(var statement) -> created(call, statement);
            case PreviewStatement.Outcome.Known(var statement) -> Answer.ok(view(call, statement));
            case PreviewStatement.Outcome.RepeatedRequest(var id) ->
                show.find(CallingPerson.of(call), id)
                        .map(statement -> created(call, statement))
                        .orElseGet(StatementRoutes::notFound);
            case PreviewStatement.Outcome.KeyReused() -> Answer.problem(Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED));
            case PreviewStatement.Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
            case PreviewStatement.Outcome.Unreadable(var why) -> unreadable(why);
            case PreviewStatement.Outcome.OtherAccount(var stated, var ours) ->
                Answer.problem(Problem.of(ProblemType.UNPROCESSABLE)
                        .saying(new Wording(
                                        "This statement is of {0}; the practice collects on {1}. Nothing was taken in.",
                                        "Taarifa hii ni ya {0}; ofisi hupokea kupitia {1}. Hakuna kilichoingizwa.")
                                .with(stated, ours)));
        };
    }

    private Answer created(Call call, Statement statement) {
        return Answer.created(PATH + "/" + statement.id(), view(call, statement));
    }

    private static Answer unreadable(StatementReading.Refused why) {
        var words = switch (why.reason()) {
            case NO_HEADER ->
                new Wording(
                        "No row names the columns of an M-Pesa organisation statement (Receipt No., Completion Time,"
                                + " Transaction Status, Paid In, Withdrawn). Export it again as CSV and send it unchanged.",
                        "Hakuna mstari unaotaja safu za taarifa ya M-Pesa ya shirika (Receipt No., Completion Time,"
                                + " Transaction Status, Paid In, Withdrawn). Itoe tena kama CSV na uitume bila kubadilishwa.");
            case TORN ->
                new Wording(
                                "The file breaks off or is damaged at row {0}. Export it again and send it unchanged.",
                                "Faili imekatika au imeharibika kwenye mstari {0}. Itoe tena na uitume bila kubadilishwa.")
                        .with(why.row());
        };
        return Answer.problem(Problem.of(ProblemType.UNPROCESSABLE).saying(words));
    }

    private Answer list(Call call) {
        var page = call.page(LIST);
        var after = page.isFirst()
                ? Optional.<Statements.Position>empty()
                : Optional.of(new Statements.Position(
                        Instant.parse(page.after().get(0)),
                        new StatementId(UUID.fromString(page.after().get(1)))));
        var found = show.list(CallingPerson.of(call), after, page.limit() + 1).orElse(List.of());
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        var next = found.size() > page.limit() ? cursor(call, shown.getLast()) : null;
        return Answer.ok(new PageView<>(
                shown.stream().map(statement -> view(call, statement)).toList(), next));
    }

    private static String cursor(Call call, Statement last) {
        return call.cursor(LIST, List.of(last.receivedAt().toString(), last.id().toString()));
    }

    private Answer find(Call call) {
        return show.find(CallingPerson.of(call), new StatementId(call.id("id")))
                .map(statement -> Answer.ok(view(call, statement)))
                .orElseGet(StatementRoutes::notFound);
    }

    private Answer rows(Call call) {
        var page = call.page(ROWS);
        int after = page.isFirst() ? 0 : Integer.parseInt(page.after().getFirst());
        return show.rows(CallingPerson.of(call), new StatementId(call.id("id")), after, page.limit() + 1)
                .map(found -> {
                    var shown = found.subList(0, Math.min(found.size(), page.limit()));
                    var next = found.size() > page.limit()
                            ? call.cursor(
                                    ROWS,
                                    List.of(Integer.toString(shown.getLast().number())))
                            : null;
                    return Answer.ok(new PageView<>(
                            shown.stream()
                                    .map(row -> RowView.of(row, zone, call.language()))
                                    .toList(),
                            next));
                })
                .orElseGet(StatementRoutes::notFound);
    }

    private Answer take(Call call) {
        return decided(call, decide.take(CallingPerson.of(call), new StatementId(call.id("id"))));
    }

    private Answer discard(Call call) {
        return decided(call, decide.discard(CallingPerson.of(call), new StatementId(call.id("id"))));
    }

    private Answer decided(Call call, DecideStatement.Outcome outcome) {
        return switch (outcome) {
            case DecideStatement.Outcome.Decided(var statement) -> Answer.ok(view(call, statement));
            case DecideStatement.Outcome.NotFound() -> notFound();
            case DecideStatement.Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
            case DecideStatement.Outcome.DecidedOtherwise(var state) ->
                Answer.problem(Problem.of(ProblemType.WRONG_STATE)
                        .saying(
                                state == Statement.State.TAKEN
                                        ? new Wording(
                                                "This statement was taken in; its lines stay.",
                                                "Taarifa hii imeingizwa; mistari yake inabaki.")
                                        : new Wording(
                                                "This statement was thrown away; send the file again.",
                                                "Taarifa hii ilitupwa; tuma faili tena.")));
        };
    }

    private StatementView view(Call call, Statement statement) {
        return StatementView.of(statement, zone, call.language());
    }

    private static Answer notFound() {
        return Answer.problem(Problem.of(ProblemType.NOT_FOUND));
    }
}

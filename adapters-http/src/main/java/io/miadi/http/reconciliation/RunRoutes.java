package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.look.ShowReconciliation;
import io.miadi.application.reconciliation.run.RequestRun;
import io.miadi.application.reconciliation.run.Run;
import io.miadi.application.reconciliation.run.Runs;
import io.miadi.http.page.PageView;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs over a period: asked for, looked at while they go on, and read when they are done. */
public final class RunRoutes {
    private static final String RUNS = "/api/v1/reconciliation/runs";
    private static final String LIST = "reconciliation-runs";

    private final RequestRun request;
    private final ShowReconciliation show;
    private final Runnable hint;
    private final ZoneId zone;

    /** @param hint wakes whoever works on runs */
    public RunRoutes(RequestRun request, ShowReconciliation show, Runnable hint, ZoneId zone) {
        this.request = request;
        this.show = show;
        this.hint = hint;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.post("/api/v1/reconciliation/run", Access.ADMINS, this::run));
        routes.add(Route.get(RUNS, Access.ADMINS, this::list));
        routes.add(Route.get(RUNS + "/{id}", Access.ADMINS, this::find));
    }

    /** The first and the last day, both included. */
    record RunBody(LocalDate from, LocalDate to) {}

    private Answer run(Call call) {
        var body = call.body(RunBody.class);
        var period = Periods.checked(body.from(), body.to());
        return request.by(CallingPerson.of(call), period)
                .map(run -> {
                    hint.run();
                    return Answer.accepted(view(run)).withHeader("Location", RUNS + "/" + run.id());
                })
                .orElseGet(() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN)));
    }

    private Answer find(Call call) {
        return show.run(CallingPerson.of(call), call.id("id"))
                .map(run -> Answer.ok(view(run)))
                .orElseGet(() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND)));
    }

    private Answer list(Call call) {
        var page = call.page(LIST);
        var after = page.isFirst()
                ? Optional.<Runs.Mark>empty()
                : Optional.of(new Runs.Mark(
                        Instant.parse(page.after().get(0)),
                        UUID.fromString(page.after().get(1))));
        var found = show.runs(CallingPerson.of(call), after, page.limit() + 1).orElse(List.of());
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        var next = found.size() > page.limit() ? cursor(call, shown.getLast()) : null;
        return Answer.ok(new PageView<>(shown.stream().map(this::view).toList(), next));
    }

    private static String cursor(Call call, Run last) {
        return call.cursor(
                LIST, List.of(last.requestedAt().toString(), last.id().toString()));
    }

    private RunView view(Run run) {
        return RunView.of(run, zone);
    }
}

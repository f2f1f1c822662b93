package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.Position.Side;
import io.miadi.application.reconciliation.Positions;
import io.miadi.application.reconciliation.VerifySession;
import io.miadi.application.reconciliation.look.ShowReconciliation;
import io.miadi.domain.session.SessionId;
import io.miadi.http.page.PageView;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What reconciliation says of today, of one session, and what nobody explained. */
public final class ReconciliationRoutes {
    private static final String PATH = "/api/v1/reconciliation";
    private static final String ORPHANS = "reconciliation-orphans";

    /** A question takes a pass of the resolver and the provider's answer. */
    private static final int POLL_AFTER = 5;

    private final ShowReconciliation show;
    private final VerifySession verify;
    private final ZoneId zone;

    public ReconciliationRoutes(ShowReconciliation show, VerifySession verify, ZoneId zone) {
        this.show = show;
        this.verify = verify;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.get(PATH + "/summary", Access.ADMINS, this::summary));
        routes.add(Route.get(PATH + "/orphaned", Access.ADMINS, this::orphaned));
        routes.add(Route.get(PATH + "/session/{sessionId}", Access.ADMINS, this::session));
        routes.add(Route.post(PATH + "/verify/{sessionId}", Access.ADMINS, this::verify)
                .taking(BodyRule.NONE));
    }

    record OpenView(String side, String status, int count, OffsetDateTime oldest) {}

    record SummaryView(ReportView today, ReportView week, ReportView month, List<OpenView> open) {}

    record SessionView(UUID sessionId, List<JudgedView> records) {}

    /** @param asking about how many attempts the provider is being asked */
    record VerifyView(UUID sessionId, int asking, int pollAfterSeconds) {}

    private Answer summary(Call call) {
        var language = call.language();
        return show.summary(CallingPerson.of(call))
                .map(summary -> Answer.ok(new SummaryView(
                        ReportView.of(summary.today(), zone, language),
                        ReportView.of(summary.week(), zone, language),
                        ReportView.of(summary.month(), zone, language),
                        summary.open().stream().map(this::view).toList())))
                .orElseGet(ReconciliationRoutes::forbidden);
    }

    private OpenView view(Positions.Open open) {
        return new OpenView(
                open.side().name(),
                open.status().name(),
                open.count(),
                open.oldest().atZone(zone).toOffsetDateTime());
    }

    private Answer orphaned(Call call) {
        var side = switch (call.query("side").orElse("theirs")) {
            case "theirs" -> Side.THEIRS;
            case "ours" -> Side.OURS;
            default ->
                throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.noneOf("side", List.of("ours", "theirs")))
                        .asRefusal();
        };
        var list = ORPHANS + side;
        var page = call.page(list);
        var after = page.isFirst()
                ? Optional.<Positions.Mark>empty()
                : Optional.of(new Positions.Mark(
                        Instant.parse(page.after().get(0)), page.after().get(1)));
        return show.orphaned(CallingPerson.of(call), side, after, page.limit() + 1)
                .map(found -> {
                    var shown = found.subList(0, Math.min(found.size(), page.limit()));
                    var next = found.size() > page.limit() ? cursor(call, list, shown.getLast()) : null;
                    return Answer.ok(new PageView<>(
                            shown.stream()
                                    .map(placed -> PlacedView.of(placed, zone, call.language()))
                                    .toList(),
                            next));
                })
                .orElseGet(ReconciliationRoutes::forbidden);
    }

    private static String cursor(Call call, String list, Positions.Placed last) {
        return call.cursor(
                list, List.of(last.position().at().toString(), last.position().id()));
    }

    private Answer session(Call call) {
        var id = new SessionId(call.id("sessionId"));
        return show.session(CallingPerson.of(call), id)
                .map(records -> Answer.ok(new SessionView(
                        id.value(),
                        records.stream()
                                .map(judged -> JudgedView.of(judged, zone, call.language()))
                                .toList())))
                .orElseGet(ReconciliationRoutes::forbidden);
    }

    private Answer verify(Call call) {
        var id = new SessionId(call.id("sessionId"));
        return switch (verify.handle(CallingPerson.of(call), id)) {
            case VerifySession.Outcome.Asked(var asking) ->
                Answer.accepted(new VerifyView(id.value(), asking, asking == 0 ? 0 : POLL_AFTER));
            case VerifySession.Outcome.NotFound() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND));
            case VerifySession.Outcome.NotAllowed() -> forbidden();
        };
    }

    private static Answer forbidden() {
        return Answer.problem(Problem.of(ProblemType.FORBIDDEN));
    }
}

package io.miadi.http.audit;

import io.miadi.application.audit.checkpoint.Checkpoints.Signed;
import io.miadi.application.audit.export.ExportLog;
import io.miadi.application.audit.look.LogEntries.Filter;
import io.miadi.application.audit.look.LogEntries.Position;
import io.miadi.application.audit.look.ProveLog;
import io.miadi.application.audit.look.SearchLog;
import io.miadi.application.audit.sequence.PlacedEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.http.export.Downloads;
import io.miadi.http.page.PageView;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Load;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@code audit}: entries and checkpoints in pages, the state of the log with proofs, and all of it as a file. */
public final class AuditRoutes {
    private static final String PATH = "/api/v1/audit";
    private static final String ENTRIES = "audit";
    private static final String CHECKPOINTS = "audit-checkpoints";

    private final SearchLog search;
    private final ProveLog prove;
    private final ExportLog export;
    private final Downloads downloads;
    private final ZoneId zone;

    public AuditRoutes(SearchLog search, ProveLog prove, ExportLog export, Downloads downloads, ZoneId zone) {
        this.search = search;
        this.prove = prove;
        this.export = export;
        this.downloads = downloads;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.get(PATH, Access.ADMINS, this::entries).load(Load.SEARCH));
        routes.add(Route.get(PATH + "/checkpoints", Access.ADMINS, this::checkpoints));
        routes.add(Route.get(PATH + "/verification", Access.ADMINS, this::verification)
                .load(Load.SEARCH));
        routes.add(downloads.route(PATH + "/export", call -> () -> file(CallingPerson.of(call))));
    }

    private Answer entries(Call call) {
        var page = call.page(ENTRIES);
        var filter = new Filter(
                LogParameters.word(call, "actor"),
                LogParameters.word(call, "action"),
                LogParameters.word(call, "subject"),
                LogParameters.time(call, "from").orElse(LogParameters.EARLIEST),
                LogParameters.time(call, "until").orElse(LogParameters.LATEST));
        var before = page.isFirst()
                ? new Position(LogParameters.LATEST, Long.MAX_VALUE)
                : new Position(
                        Instant.parse(page.after().get(0)),
                        Long.parseLong(page.after().get(1)));
        return search.entries(CallingPerson.of(call), filter, before, page.limit())
                .map(found -> Answer.ok(new PageView<>(
                        found.items().stream()
                                .map(placed -> EntryView.of(placed, zone))
                                .toList(),
                        found.more() ? cursor(call, found.items().getLast()) : null)))
                .orElseGet(AuditRoutes::forbidden);
    }

    private Answer checkpoints(Call call) {
        var page = call.page(CHECKPOINTS);
        long below =
                page.isFirst() ? Long.MAX_VALUE : Long.parseLong(page.after().getFirst());
        return search.checkpoints(CallingPerson.of(call), below, page.limit())
                .map(found -> Answer.ok(new PageView<>(
                        found.items().stream()
                                .map(signed -> CheckpointView.of(signed, zone))
                                .toList(),
                        found.more() ? cursor(call, found.items().getLast()) : null)))
                .orElseGet(AuditRoutes::forbidden);
    }

    private Answer verification(Call call) {
        var entry = LogParameters.place(call, "entry");
        var sizes = LogParameters.sizes(call);
        var state = prove.state(CallingPerson.of(call));
        if (state.isEmpty()) {
            return forbidden();
        }
        var inclusion = entry.map(prove::inclusion);
        var consistency = sizes.map(both -> prove.consistency(both.first(), both.second()));
        boolean unknown = inclusion.filter(Optional::isEmpty).isPresent()
                || consistency.filter(Optional::isEmpty).isPresent();
        return unknown
                ? Answer.problem(Problem.of(ProblemType.NOT_FOUND))
                : Answer.ok(VerificationView.of(
                        state.get(), inclusion.flatMap(found -> found), consistency.flatMap(found -> found), zone));
    }

    private Downloads.File file(Actor actor) {
        return new Downloads.File("audit-log.jsonl", "application/jsonl; charset=utf-8", export.handle(actor));
    }

    private static String cursor(Call call, PlacedEntry last) {
        return call.cursor(ENTRIES, List.of(last.entry().at().toString(), Long.toString(last.index())));
    }

    private static String cursor(Call call, Signed last) {
        return call.cursor(CHECKPOINTS, List.of(Long.toString(last.size())));
    }

    private static Answer forbidden() {
        return Answer.problem(Problem.of(ProblemType.FORBIDDEN));
    }
}

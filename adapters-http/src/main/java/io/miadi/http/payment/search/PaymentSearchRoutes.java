package io.miadi.http.payment.search;

import io.miadi.application.payment.search.ExportPayments;
import io.miadi.application.payment.search.SearchPayments;
import io.miadi.application.payment.search.Transactions;
import io.miadi.domain.payment.AttemptId;
import io.miadi.http.export.Downloads;
import io.miadi.http.page.PageRequest;
import io.miadi.http.page.PageView;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** {@code payments}: all transactions, searched by each of their facts, as pages and as a file. */
public final class PaymentSearchRoutes {
    private static final String PATH = "/api/v1/payments";
    private static final String LIST = "payments-by-time";

    private final SearchPayments search;
    private final ExportPayments export;
    private final Downloads downloads;
    private final ZoneId zone;

    public PaymentSearchRoutes(SearchPayments search, ExportPayments export, Downloads downloads, ZoneId zone) {
        this.search = search;
        this.export = export;
        this.downloads = downloads;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.get(PATH, Access.DESK, this::list).load(Load.SEARCH));
        routes.add(downloads.route(PATH + "/export", this::file));
    }

    private Answer list(Call call) {
        var criteria = SearchParameters.of(call, zone);
        var asked = call.page(LIST);
        return search.page(CallingPerson.of(call), criteria, position(asked), asked.limit())
                .map(found -> Answer.ok(view(call, found)))
                .orElseGet(() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN)));
    }

    private PageView<TransactionView> view(Call call, SearchPayments.Page found) {
        var items = found.items().stream()
                .map(item -> TransactionView.of(item, zone))
                .toList();
        return new PageView<>(
                items, found.more() ? cursor(call, found.items().getLast().hit().position()) : null);
    }

    private static String cursor(Call call, Transactions.Position last) {
        return call.cursor(
                LIST, List.of(last.at().toString(), last.attempt().value().toString()));
    }

    private static Optional<Transactions.Position> position(PageRequest page) {
        return page.isFirst()
                ? Optional.empty()
                : Optional.of(new Transactions.Position(
                        Instant.parse(page.after().get(0)),
                        new AttemptId(UUID.fromString(page.after().get(1)))));
    }

    /** Of some days at a time, so that nobody takes years along by a slip. */
    private Supplier<Downloads.File> file(Call call) {
        var days = DayParameters.required(call);
        var query = new ExportPayments.Query(CallingPerson.of(call), SearchParameters.of(call, zone));
        return () -> new Downloads.File(
                "payments-" + days.first() + "-" + days.last() + ".csv",
                "text/csv; charset=utf-8",
                export.handle(query));
    }
}

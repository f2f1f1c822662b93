package io.miadi.http.notification;

import io.miadi.application.notification.FindNotifications;
import io.miadi.application.notification.FindNotifications.Which;
import io.miadi.application.notification.MarkNotifications;
import io.miadi.application.notification.Notifications.Unread;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.NotificationId;
import io.miadi.http.page.PageView;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.ZoneId;
import java.util.List;

/** {@code notifications}: the caller's own list, what of it is unread, and saying what was read. */
public final class NotificationRoutes {
    private static final String PATH = "/api/v1/notifications";

    private final FindNotifications find;
    private final MarkNotifications mark;
    private final ZoneId zone;

    public NotificationRoutes(FindNotifications find, MarkNotifications mark, ZoneId zone) {
        this.find = find;
        this.mark = mark;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.get(PATH, Access.SIGNED_IN, this::list));
        routes.add(Route.get(PATH + "/unread", Access.SIGNED_IN, this::unread));
        routes.add(Route.post(PATH + "/reading", Access.SIGNED_IN, this::readUpTo));
        routes.add(Route.patch(PATH + "/{id}", Access.SIGNED_IN, this::mark));
    }

    record MarkBody(boolean read) {}

    /** @param upTo the number of the last line that was shown: what came since stays unread */
    record ReadingBody(long upTo) {}

    /** @param asOf the highest number of the list when it was counted */
    record UnreadView(int count, long asOf) {
        static UnreadView of(Unread unread) {
            return new UnreadView(unread.count(), unread.asOf());
        }
    }

    private Answer list(Call call) {
        var which = which(call);
        var list = "notifications/" + which;
        var page = call.page(list);
        var before = page.after().stream().findFirst().map(Long::parseLong);
        var found = find.list(new FindNotifications.Query(reader(call), which, before, page.limit() + 1));
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        var next = found.size() > page.limit()
                ? call.cursor(list, List.of(Long.toString(shown.getLast().sequence())))
                : null;
        return Answer.ok(new PageView<>(
                shown.stream().map(item -> NotificationView.of(item, zone)).toList(), next));
    }

    private static Which which(Call call) {
        return switch (call.query("unread").orElse("false")) {
            case "true" -> Which.UNREAD;
            case "false" -> Which.ALL;
            default ->
                throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.noneOf("unread", List.of("true", "false")))
                        .asRefusal();
        };
    }

    private Answer unread(Call call) {
        return Answer.ok(UnreadView.of(find.unread(reader(call))));
    }

    private Answer readUpTo(Call call) {
        long upTo = call.body(ReadingBody.class).upTo();
        if (upTo < 0) {
            throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid("upTo", AcceptedForm.NOT_NEGATIVE))
                    .asRefusal();
        }
        return Answer.ok(UnreadView.of(mark.readUpTo(reader(call), upTo)));
    }

    private Answer mark(Call call) {
        boolean read = call.body(MarkBody.class).read();
        var id = new NotificationId(call.id("id"));
        return (read ? mark.read(reader(call), id) : mark.unread(reader(call), id))
                .map(item -> Answer.ok(NotificationView.of(item, zone)))
                .orElseGet(() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND)));
    }

    private static PersonId reader(Call call) {
        return call.signedIn().person();
    }
}

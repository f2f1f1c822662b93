package io.miadi.http.identity;

import io.miadi.application.identity.people.ListPractitioners;
import io.miadi.application.identity.people.ListPractitioners.Practitioner;
import io.miadi.domain.identity.PersonId;
import io.miadi.http.page.PageView;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.util.List;
import java.util.UUID;

/** {@code practitioners}: whom one can book, for everybody who is signed in. */
final class PractitionerRoutes {
    private static final String LIST = "practitioners";

    private final ListPractitioners practitioners;

    PractitionerRoutes(ListPractitioners practitioners) {
        this.practitioners = practitioners;
    }

    record PractitionerView(UUID id, String name) {
        static PractitionerView of(Practitioner practitioner) {
            return new PractitionerView(
                    practitioner.id().value(), practitioner.name().value());
        }
    }

    void addTo(Routes routes) {
        routes.add(Route.get("/api/v1/practitioners", Access.SIGNED_IN, this::list));
    }

    private Answer list(Call call) {
        var asked = call.page(LIST);
        var after = asked.after().stream().findFirst().map(PersonId::parse);
        var found = practitioners.handle(new ListPractitioners.Query(after, asked.limit()));
        var next = found.size() == asked.limit()
                ? call.cursor(LIST, List.of(found.getLast().id().toString()))
                : null;
        return Answer.ok(new PageView<>(found.stream().map(PractitionerView::of).toList(), next));
    }
}

package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.channel.DirectOffice;
import io.miadi.application.reconciliation.channel.RegisterDirect;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.BodyRule;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.ZoneId;

/** How payments that payers make by themselves reach us: asking the provider to tell of them, and fetching its list. */
public final class DirectRoutes {
    private static final String PATH = "/api/v1/reconciliation";

    private final RegisterDirect register;
    private final DirectOffice office;
    private final Runnable hastened;
    private final ZoneId zone;

    /** @param hastened told after the commit that the list is to be fetched at once */
    public DirectRoutes(RegisterDirect register, DirectOffice office, Runnable hastened, ZoneId zone) {
        this.register = register;
        this.office = office;
        this.hastened = hastened;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.get(PATH + "/direct", Access.ADMINS, this::show));
        routes.add(Route.post(PATH + "/direct/registration", Access.ADMINS, this::registration)
                .taking(BodyRule.NONE));
        routes.add(Route.post(PATH + "/pull", Access.ADMINS, this::pull).taking(BodyRule.NONE));
    }

    private Answer show(Call call) {
        return office.show(CallingPerson.of(call))
                .map(standing -> Answer.ok(DirectView.of(standing, zone, call.language())))
                .orElseGet(DirectRoutes::forbidden);
    }

    private Answer registration(Call call) {
        return switch (register.handle(CallingPerson.of(call))) {
            case RegisterDirect.Outcome.Known(var registration, var asked) ->
                Answer.ok(RegistrationView.of(registration, asked, zone, call.language()));
            case RegisterDirect.Outcome.NotAllowed() -> forbidden();
        };
    }

    private Answer pull(Call call) {
        return switch (office.pullNow(CallingPerson.of(call))) {
            case DirectOffice.Outcome.Hastened() -> {
                hastened.run();
                yield office.show(CallingPerson.of(call))
                        .map(standing -> Answer.accepted(DirectView.of(standing, zone, call.language())))
                        .orElseGet(DirectRoutes::forbidden);
            }
            case DirectOffice.Outcome.NotPulling() -> Answer.problem(Problem.of(ProblemType.CONFLICT));
            case DirectOffice.Outcome.NotAllowed() -> forbidden();
        };
    }

    private static Answer forbidden() {
        return Answer.problem(Problem.of(ProblemType.FORBIDDEN));
    }
}

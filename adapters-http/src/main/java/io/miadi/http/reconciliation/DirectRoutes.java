package io.miadi.http.reconciliation;

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

/** Asks the provider to tell us of payments that payers make by themselves. */
public final class DirectRoutes {
    private static final String PATH = "/api/v1/reconciliation/direct/registration";

    private final RegisterDirect register;
    private final ZoneId zone;

    public DirectRoutes(RegisterDirect register, ZoneId zone) {
        this.register = register;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.post(PATH, Access.ADMINS, this::registration).taking(BodyRule.NONE));
    }

    private Answer registration(Call call) {
        return switch (register.handle(CallingPerson.of(call))) {
            case RegisterDirect.Outcome.Known(var registration, var asked) ->
                Answer.ok(RegistrationView.of(registration, asked, zone, call.language()));
            case RegisterDirect.Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
        };
    }
}

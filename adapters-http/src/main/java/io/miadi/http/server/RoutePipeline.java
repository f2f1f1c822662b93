package io.miadi.http.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.miadi.application.transaction.StorageBusy;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.http.caller.Caller;
import io.miadi.http.limit.Budget;
import io.miadi.http.limit.RatePolicy;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.problem.Refusal;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Arrival;
import io.miadi.http.route.Call;
import io.miadi.http.route.QueryParameters;
import io.miadi.http.route.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The way of a request through one route. The order matters: what costs nothing comes first, the body is read before a place is
 * taken so that a slow sender holds none, and rights are checked before the handler sees anything.
 */
final class RoutePipeline implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(RoutePipeline.class);
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(2);

    private final Route route;
    private final House house;
    private final BodyReader bodies;
    private final AnswerWriter writer;

    RoutePipeline(Route route, House house) {
        this.route = route;
        this.house = house;
        this.bodies = new BodyReader(house.settings().deadlines().body());
        this.writer = new AnswerWriter(house);
    }

    @Override
    public void handle(Context context) throws IOException {
        Request request = ServletContextRequest.getServletContextRequest(context.req());
        var exchange = Exchange.of(request, house);
        exchange.matched(route.path());
        MDC.put("correlationId", exchange.sender().correlationId());
        try {
            writer.write(answer(context, request, exchange), exchange, request, context.res());
        } finally {
            MDC.remove("correlationId");
        }
    }

    private Answer answer(Context context, Request request, Exchange exchange) {
        try {
            spend(RatePolicy.Per.ADDRESS, exchange, Caller.ANONYMOUS);
            var query = QueryParameters.parse(request.getHttpURI().getQuery());
            byte[] body = bodies.read(request, route.terms().body());
            var arrival = new Arrival(
                    route,
                    request.getHttpURI().getPath(),
                    context.pathParamMap(),
                    query,
                    name -> Optional.ofNullable(request.getHeaders().get(name)));
            return withAPlace(arrival, body, request, exchange);
        } catch (Refusal refusal) {
            return Answer.problem(refusal.problem());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.problem(Problem.of(ProblemType.UNAVAILABLE).retryAfter(BUSY_PAUSE));
        } catch (StorageUnavailable | StorageBusy e) {
            LOG.warn("{} {} did not have the store", route.method(), route.path(), e);
            return Answer.problem(withoutStore().retryAfter(BUSY_PAUSE));
        } catch (RuntimeException e) {
            LOG.error("unexpected failure of {} {}", route.method(), route.path(), e);
            return Answer.problem(Problem.of(ProblemType.INTERNAL_ERROR));
        }
    }

    /** It may have been lost on the answer to a commit, or in a later step of the call, and then what was asked for is done. */
    private Problem withoutStore() {
        var problem = Problem.of(ProblemType.UNAVAILABLE);
        return route.method().changesSomething() ? problem.saying(ProblemType.DEADLINE_PASSED.advice()) : problem;
    }

    private Answer withAPlace(Arrival arrival, byte[] body, Request request, Exchange exchange) {
        var gate = house.shared().gate();
        if (!gate.enter(route.terms().load())) {
            return Answer.problem(Problem.of(ProblemType.OVERLOADED).retryAfter(BUSY_PAUSE));
        }
        try {
            var gatekeeper = house.shared().gatekeeper();
            var caller = gatekeeper.recognise(route, request);
            if (caller instanceof Caller.SignedIn person) {
                exchange.signedIn(person);
                gatekeeper.admit(route, request, person);
            }
            spend(RatePolicy.Per.ACCOUNT, exchange, caller);
            return handled(
                    new Call(
                            arrival,
                            exchange.sender(),
                            caller,
                            body,
                            house.shared().readers()),
                    request);
        } finally {
            gate.leave();
        }
    }

    /** A handler that ends normally after its deadline has still done its work: its answer is the truth and is sent. */
    private Answer handled(Call call, Request request) {
        var deadline = route.terms().deadline();
        var connections = house.watch().connections();
        connections.handlerMayTake(request.getConnectionMetaData().getConnection(), deadline.toNanos());
        try (var run = house.watch().handlers().begin(deadline)) {
            try {
                return route.handler().handle(call);
            } catch (RuntimeException e) {
                if (e instanceof Refusal || !run.isLate()) {
                    throw e;
                }
                LOG.warn("{} {} passed its deadline of {}", route.method(), route.path(), deadline, e);
                return Answer.problem(Problem.of(ProblemType.DEADLINE_PASSED).retryAfter(BUSY_PAUSE));
            }
        }
    }

    private void spend(RatePolicy.Per per, Exchange exchange, Caller caller) {
        for (RatePolicy policy : route.terms().limits()) {
            if (policy.per() != per) {
                continue;
            }
            var budget = switch (per) {
                case ADDRESS ->
                    house.parts().rateLimits().take(policy, exchange.sender().address());
                case ACCOUNT ->
                    caller instanceof Caller.SignedIn person
                            ? house.parts()
                                    .rateLimits()
                                    .takeFor(policy, person.person().toString())
                            : null;
            };
            if (budget != null) {
                exchange.spent(budget);
            }
            if (budget instanceof Budget.Spent(var ignored, var pause)) {
                throw Problem.tooMany(pause).asRefusal();
            }
        }
    }
}

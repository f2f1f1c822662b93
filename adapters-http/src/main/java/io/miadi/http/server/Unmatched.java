package io.miadi.http.server;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Answer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what reached no route, and what broke outside the handler's own care. */
final class Unmatched {
    private static final Logger LOG = LoggerFactory.getLogger(Unmatched.class);

    private final House house;
    private final AnswerWriter writer;

    Unmatched(House house) {
        this.house = house;
        this.writer = new AnswerWriter(house);
    }

    void answer(Exception trouble, Context context) {
        Request request = ServletContextRequest.getServletContextRequest(context.req());
        var exchange = Exchange.of(request, house);
        var problem = trouble instanceof HttpResponseException ? missing(request) : broken(trouble, exchange);
        if (context.res().isCommitted()) {
            return;
        }
        try {
            writer.write(Answer.problem(problem), exchange, request, context.res());
        } catch (IOException e) {
            throw new UncheckedIOException("the caller is gone", e);
        }
    }

    /** An error of the virtual machine: little can be trusted, so the server underneath says that something went wrong. */
    void fail(HttpServletResponse response, Error error) {
        LOG.error("an error of the virtual machine ended a request", error);
        try {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } catch (IOException e) {
            throw new UncheckedIOException("the caller is gone", e);
        }
    }

    private Problem missing(Request request) {
        var methods = house.routes().methodsAt(request.getHttpURI().getPath());
        return methods.isEmpty()
                ? Problem.of(ProblemType.NOT_FOUND)
                : Problem.of(ProblemType.METHOD_NOT_ALLOWED).withHeader("Allow", String.join(", ", methods));
    }

    private static Problem broken(Exception trouble, Exchange exchange) {
        LOG.atError()
                .addKeyValue("correlationId", exchange.sender().correlationId())
                .setCause(trouble)
                .log("unexpected failure outside a route");
        return Problem.of(ProblemType.INTERNAL_ERROR);
    }
}

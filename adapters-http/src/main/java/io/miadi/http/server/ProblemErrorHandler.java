package io.miadi.http.server;

import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemDocument;
import io.miadi.http.problem.ProblemType;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ErrorHandler;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in our own words what the server underneath found wrong: bad framing, too large headers, a handler that broke. */
final class ProblemErrorHandler extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorHandler.class);

    private final House house;

    ProblemErrorHandler(House house) {
        this.house = house;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        boolean reached = Exchange.isKnown(request);
        var exchange = Exchange.of(request, house);
        var cause = request.getAttribute(ERROR_EXCEPTION);
        int status = cause instanceof HttpException http ? http.getCode() : response.getStatus();
        var problem = Problem.of(ProblemType.ofStatus(status));
        if (problem.type() == ProblemType.METHOD_NOT_ALLOWED) {
            problem = problem.withHeader("Allow", FrameChecks.METHODS);
        }
        if (problem.type() == ProblemType.INTERNAL_ERROR && cause instanceof Throwable trouble) {
            LOG.atError()
                    .addKeyValue("correlationId", exchange.sender().correlationId())
                    .setCause(trouble)
                    .log("an answer failed below the routes");
        }
        exchange.refused(problem.type().slug());
        house.shared().problems().write(response, problem, exchange.sender(), callback);
        if (!reached) {
            AccessLog.write(exchange, house, "-", problem.type().status());
        }
        return true;
    }

    /** For requests so broken that there is no request to answer to. */
    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        var problems = house.shared().problems();
        var sender = house.stranger();
        problems.security().putOn(fields);
        fields.put(ProblemWriter.CORRELATION_ID, sender.correlationId());
        fields.put(HttpHeader.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        return ByteBuffer.wrap(problems.bytes(Problem.of(ProblemType.ofStatus(status)), sender));
    }
}

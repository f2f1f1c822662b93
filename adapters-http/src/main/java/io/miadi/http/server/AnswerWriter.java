package io.miadi.http.server;

import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemDocument;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Answer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a handler's answer on the wire. */
final class AnswerWriter {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerWriter.class);
    private static final String JSON = "application/json; charset=utf-8";

    private final House house;

    AnswerWriter(House house) {
        this.house = house;
    }

    void write(Answer answer, Exchange exchange, Request request, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        for (var budget : exchange.budgets()) {
            response.addHeader("RateLimit-Policy", budget.policyField());
            response.addHeader("RateLimit", budget.limitField());
        }
        for (var header : answer.headers()) {
            if (header.name().equalsIgnoreCase("Set-Cookie")) {
                response.addHeader(header.name(), header.value());
            } else {
                response.setHeader(header.name(), header.value());
            }
        }
        switch (answer.content()) {
            case Answer.Content.None() -> {
                response.setContentType(null); // the server would call nothing at all plain text
                response.setContentLength(0);
            }
            case Answer.Content.Json(var view) ->
                whole(response, JSON, house.shared().readers().clientJson().write(view));
            case Answer.Content.Bytes(var mediaType, var bytes) -> whole(response, mediaType, bytes);
            case Answer.Content.Stream(var mediaType, var writer) -> stream(mediaType, writer, request, response);
            case Answer.Content.Trouble(var problem) -> trouble(problem, exchange, request, response);
        }
    }

    private void trouble(Problem problem, Exchange exchange, Request request, HttpServletResponse response)
            throws IOException {
        exchange.refused(problem.type().slug());
        problem.headers().forEach(response::setHeader);
        // An interrupted call may have stopped in the middle of its body.
        boolean unfinished = problem.type() == ProblemType.REQUEST_TIMEOUT
                || problem.type() == ProblemType.CONTENT_TOO_LARGE
                || Thread.currentThread().isInterrupted();
        if (unfinished || !Leftovers.discard(request)) {
            // The rest of the body is still to come and must not be taken for another request.
            response.setHeader("Connection", "close");
        }
        response.setHeader("Content-Language", exchange.sender().language().tag());
        whole(response, ProblemDocument.MEDIA_TYPE, house.shared().problems().bytes(problem, exchange.sender()));
    }

    private static void whole(HttpServletResponse response, String mediaType, byte[] bytes) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** A stream that breaks after its first bytes must not look complete, so the connection is cut. */
    private static void stream(String mediaType, Answer.Writer writer, Request request, HttpServletResponse response)
            throws IOException {
        response.setContentType(mediaType);
        try {
            writer.writeTo(response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                throw e;
            }
            LOG.warn("a streamed answer was cut", e);
            request.getConnectionMetaData().getConnection().getEndPoint().close();
        }
    }
}

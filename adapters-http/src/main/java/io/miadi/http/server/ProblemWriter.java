package io.miadi.http.server;

import io.miadi.http.json.StrictJson;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemDocument;
import io.miadi.http.route.Sender;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes problems to where they are needed: a servlet answer's bytes, an answer of the server underneath, a bare socket. */
final class ProblemWriter {
    static final String CORRELATION_ID = "X-Correlation-Id";

    private final StrictJson json;
    private final SecurityHeaders security;

    ProblemWriter(StrictJson json, boolean https) {
        this.json = json;
        this.security = new SecurityHeaders(https);
    }

    SecurityHeaders security() {
        return security;
    }

    byte[] bytes(Problem problem, Sender sender) {
        return json.write(ProblemDocument.of(problem, sender.language(), sender.correlationId()));
    }

    /** Ends an answer below the routes. Whatever was prepared for another answer is thrown away. */
    void write(Response response, Problem problem, Sender sender, Callback callback) {
        byte[] body = bytes(problem, sender);
        var headers = response.getHeaders();
        security.putOn(headers);
        headers.put(CORRELATION_ID, sender.correlationId());
        headers.put(HttpHeader.CONTENT_LANGUAGE, sender.language().tag());
        headers.put(HttpHeader.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        problem.headers().forEach(headers::put);
        response.setStatus(problem.type().status());
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /** A whole answer for a connection whose request never became one. */
    ByteBuffer onBareSocket(Problem problem, Sender sender) {
        byte[] body = bytes(problem, sender);
        int status = problem.type().status();
        var head = new StringBuilder("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(HttpStatus.getMessage(status))
                .append("\r\n");
        security.fields().forEach(f -> field(head, f.getName(), f.getValue()));
        field(head, CORRELATION_ID, sender.correlationId());
        field(head, "Content-Type", ProblemDocument.MEDIA_TYPE);
        field(head, "Content-Length", Integer.toString(body.length));
        field(head, "Connection", "close");
        head.append("\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(start.length + body.length)
                .put(start)
                .put(body)
                .flip();
    }

    private static void field(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}

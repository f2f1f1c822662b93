package io.miadi.http.route;

import io.miadi.http.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** What a handler wants sent back. Header fields of every answer (security, correlation) are added by the server. */
public record Answer(int status, Content content, List<Header> headers) {
    public Answer {
        headers = List.copyOf(headers);
    }

    /** A header field; a name may occur more than once, such as {@code Set-Cookie}. */
    public record Header(String name, String value) {
        public Header {
            if (value.chars().anyMatch(c -> c < ' ' || c > 0x7E)) {
                throw new IllegalArgumentException("a header field is visible ASCII: " + name);
            }
        }
    }

    /** The body of an answer. */
    public sealed interface Content {
        record None() implements Content {}

        /** Written as JSON from an explicit view type, never from an aggregate. */
        record Json(Object view) implements Content {}

        record Bytes(String mediaType, byte[] bytes) implements Content {}

        /** Written piece by piece, for what does not fit in memory; a failure half-way cuts the connection. */
        record Stream(String mediaType, Writer writer) implements Content {}

        record Trouble(Problem problem) implements Content {}
    }

    /** Writes a long body. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    public static Answer json(int status, Object view) {
        return new Answer(status, new Content.Json(view), List.of());
    }

    public static Answer ok(Object view) {
        return json(200, view);
    }

    /** @param location path of what was made */
    public static Answer created(String location, Object view) {
        return json(201, view).withHeader("Location", location);
    }

    /** Taken on, with the outcome still open. */
    public static Answer accepted(Object view) {
        return json(202, view);
    }

    public static Answer noContent() {
        return new Answer(204, new Content.None(), List.of());
    }

    public static Answer bytes(int status, String mediaType, byte[] bytes) {
        return new Answer(status, new Content.Bytes(mediaType, bytes), List.of());
    }

    public static Answer stream(String mediaType, Writer writer) {
        return new Answer(200, new Content.Stream(mediaType, writer), List.of());
    }

    public static Answer problem(Problem problem) {
        return new Answer(problem.type().status(), new Content.Trouble(problem), List.of());
    }

    public Answer withHeader(String name, String value) {
        var all = new ArrayList<>(headers);
        all.add(new Header(name, value));
        return new Answer(status, content, all);
    }
}

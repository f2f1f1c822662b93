package io.miadi.http.server;

import io.miadi.http.language.Wording;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.problem.Refusal;
import io.miadi.http.route.BodyRule;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/** Reads a body whole, within its limit and its deadline, whatever the pace at which its bytes come. */
final class BodyReader {
    private static final byte[] NOTHING = {};

    private final long deadlineNanos;

    BodyReader(Duration deadline) {
        this.deadlineNanos = deadline.toNanos();
    }

    byte[] read(Request request, BodyRule rule) throws InterruptedException {
        boolean announced = request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
        if (rule.isNone()) {
            if (announced) {
                throw tooLarge(0);
            }
            return NOTHING;
        }
        if (!isDeclared(request.getHeaders().get(HttpHeader.CONTENT_TYPE), rule)) {
            throw refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (request.getLength() > rule.mostBytes()) {
            throw tooLarge(rule.mostBytes());
        }
        return readWhole(request, rule.mostBytes());
    }

    private byte[] readWhole(Request request, int most) throws InterruptedException {
        long until = System.nanoTime() + deadlineNanos;
        var bytes = new ByteArrayOutputStream(Math.clamp(request.getLength(), 256, 8_192));
        var arrived = new Semaphore(0);
        var signal = Invocable.from(Invocable.InvocationType.NON_BLOCKING, arrived::release);
        while (true) {
            Content.@Nullable Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(signal);
                if (!arrived.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    throw refusal(ProblemType.REQUEST_TIMEOUT);
                }
                continue;
            }
            if (Content.Chunk.isFailure(chunk)) {
                throw refusal(ProblemType.MALFORMED_HTTP);
            }
            boolean fits = bytes.size() + chunk.remaining() <= most;
            boolean last = chunk.isLast();
            if (fits) {
                append(bytes, chunk);
            }
            chunk.release();
            if (!fits) {
                throw tooLarge(most);
            }
            if (last) {
                return bytes.toByteArray();
            }
            if (System.nanoTime() - until > 0) {
                throw refusal(ProblemType.REQUEST_TIMEOUT);
            }
        }
    }

    private static void append(ByteArrayOutputStream bytes, Content.Chunk chunk) {
        byte[] part = new byte[chunk.remaining()];
        chunk.getByteBuffer().get(part);
        bytes.writeBytes(part);
    }

    /** The type must be one of the declared ones; a charset, if named, must be UTF-8, and no other parameter is due. */
    private static boolean isDeclared(@Nullable String header, BodyRule rule) {
        if (header == null) {
            return false;
        }
        int semicolon = header.indexOf(';');
        String type = (semicolon < 0 ? header : header.substring(0, semicolon)).strip();
        if (!rule.mediaTypes().contains(type.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (semicolon < 0) {
            return true;
        }
        String parameter = header.substring(semicolon + 1).strip().toLowerCase(Locale.ROOT);
        return parameter.equals("charset=utf-8") || parameter.equals("charset=\"utf-8\"");
    }

    private static Refusal tooLarge(int most) {
        var words = most == 0
                ? new Wording("Send no body with this request.", "Usitume maudhui pamoja na ombi hili.")
                : new Wording("Send at most {0} bytes.", "Tuma baiti zisizozidi {0}.").with(most);
        return Problem.of(ProblemType.CONTENT_TOO_LARGE).saying(words).asRefusal();
    }

    private static Refusal refusal(ProblemType type) {
        return Problem.of(type).asRefusal();
    }
}

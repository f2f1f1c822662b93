package io.miadi.simulators.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Answers that do not arrive whole. */
public final class BrokenAnswers {
    private BrokenAnswers() {}

    /** Resets the connection: the client gets no byte of an answer, as when a line breaks. */
    public static void reset(Context ctx) throws IOException {
        var endPoint = ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        if (endPoint.getTransport() instanceof SocketChannel channel) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        endPoint.close();
    }

    /** A whole HTTP answer whose body stops half way, as a broken gateway sends it. */
    public static void truncated(Context ctx, String body) {
        ctx.status(200).contentType("application/json").result(body.substring(0, body.length() / 2));
    }

    /** Writes and flushes now, so that what the caller does next happens after the client could read the answer. */
    public static void sendNow(Context ctx, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var response = ctx.res();
        response.setStatus(200);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }
}

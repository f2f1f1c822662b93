package io.miadi.http.server;

import io.miadi.http.problem.Problem;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The first and last to see a request: gives it an id and its answer the headers, checks its frame, writes its access line. */
final class Edge extends Handler.Wrapper {
    private final House house;
    private final FrameChecks checks;

    Edge(House house) {
        this.house = house;
        this.checks = new FrameChecks(house);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var exchange = Exchange.begin(request, house);
        var connection = request.getConnectionMetaData().getConnection();
        if (!house.watch().connections().busy(connection)) {
            callback.failed(new IOException("the head came too late"));
            return true;
        }
        house.shared().problems().security().putOn(response.getHeaders());
        response.getHeaders()
                .put(ProblemWriter.CORRELATION_ID, exchange.sender().correlationId());
        var last = new Callback.Nested(callback) {
            @Override
            public void succeeded() {
                AccessLog.write(exchange, house, request.getMethod(), response.getStatus());
                house.watch().connections().idle(connection);
                super.succeeded();
            }

            @Override
            public void failed(Throwable cause) {
                AccessLog.write(exchange, house, request.getMethod(), 500);
                house.watch().connections().idle(connection);
                super.failed(cause);
            }
        };
        Optional<Problem> refused = checks.refuse(request);
        if (refused.isPresent()) {
            exchange.refused(refused.get().type().slug());
            if (!Leftovers.discard(request)) {
                response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
            }
            house.shared().problems().write(response, refused.get(), exchange.sender(), last);
            return true;
        }
        return super.handle(PlainMethod.of(request), response, last);
    }
}

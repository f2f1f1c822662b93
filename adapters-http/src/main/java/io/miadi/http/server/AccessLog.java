package io.miadi.http.server;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One structured line a request, made of constants, numbers and ids only: no query string, body or header ever appears
 * (security rule LOG-2).
 */
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.miadi.http.access");

    private AccessLog() {}

    /** Writes the line and tells the listener. */
    static void write(Exchange exchange, House house, String method, int status) {
        var took = exchange.elapsed();
        house.parts().listener().answered(exchange.route(), status, took);
        if (!LOG.isInfoEnabled()) {
            return;
        }
        var sender = exchange.sender();
        LOG.atInfo()
                .addKeyValue("event", "http.request")
                .addKeyValue("method", method)
                .addKeyValue("route", exchange.route())
                .addKeyValue("status", status)
                .addKeyValue("micros", TimeUnit.NANOSECONDS.toMicros(took.toNanos()))
                .addKeyValue("correlationId", sender.correlationId())
                .addKeyValue("address", sender.address().getHostAddress())
                .addKeyValue("person", exchange.person())
                .addKeyValue("problem", exchange.problem())
                .log("request");
    }
}

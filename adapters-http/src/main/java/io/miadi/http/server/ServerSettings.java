package io.miadi.http.server;

import io.miadi.http.address.AddressRange;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How one listener behaves; the defaults are the product's (security rules HTTP-2 and HTTP-3), tests make them smaller. */
public record ServerSettings(String host, int port, Deadlines deadlines, Limits limits, Front front) {
    /**
     * @param head from the first byte of a request to the end of its headers
     * @param body for the whole body of a request
     * @param write for the answer to be taken by the caller, after the handler's own deadline
     * @param idle of a connection on which nothing happens; longer than any handler may take
     * @param drain how long requests in flight may finish when the server stops
     */
    public record Deadlines(Duration head, Duration body, Duration write, Duration idle, Duration drain) {
        public static final Deadlines USUAL = new Deadlines(
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10));
    }

    /**
     * @param headBytes of the request line and all headers together
     * @param connections open at once; more wait to be accepted
     * @param requests handled at once; beyond it they are shed by {@link io.miadi.http.route.Load}
     */
    public record Limits(int headBytes, int headers, int queryKeys, int connections, int requests) {
        public static final Limits USUAL = new Limits(8 * 1024, 100, 50, 1_024, 256);
    }

    /**
     * What stands in front of this listener.
     *
     * @param ownOrigins as browsers spell them, for the CSRF rules
     * @param https whether callers reach us over TLS, which a proxy ends: then HSTS is sent
     */
    public record Front(List<AddressRange> trustedProxies, Set<String> ownOrigins, boolean https) {
        public static final Front NOTHING = new Front(List.of(), Set.of(), false);

        public Front {
            trustedProxies = List.copyOf(trustedProxies);
            ownOrigins = Set.copyOf(ownOrigins);
        }
    }

    /** @param port 0 lets the system choose */
    public static ServerSettings at(String host, int port) {
        return new ServerSettings(host, port, Deadlines.USUAL, Limits.USUAL, Front.NOTHING);
    }

    public ServerSettings with(Deadlines changed) {
        return new ServerSettings(host, port, changed, limits, front);
    }

    public ServerSettings with(Limits changed) {
        return new ServerSettings(host, port, deadlines, changed, front);
    }

    public ServerSettings with(Front changed) {
        return new ServerSettings(host, port, deadlines, limits, changed);
    }
}

package io.miadi.http.server;

import io.miadi.domain.identity.Language;
import io.miadi.http.address.ClientAddress;
import io.miadi.http.caller.CsrfGuard;
import io.miadi.http.route.Readers;
import io.miadi.http.route.Routes;
import io.miadi.http.route.Sender;
import java.net.InetAddress;

/** What all requests of one listener share. */
record House(ServerSettings settings, HttpServerFactory.Parts parts, Routes routes, Watch watch, Shared shared) {
    /** The stateless helpers, made once. */
    record Shared(
            ProblemWriter problems,
            ClientAddress addresses,
            AdmissionGate gate,
            Readers readers,
            Gatekeeper gatekeeper) {}

    static House of(ServerSettings settings, HttpServerFactory.Parts parts, Routes routes) {
        var front = settings.front();
        var readers = Readers.with(parts.cursors());
        var problems = new ProblemWriter(readers.clientJson(), front.https());
        var shared = new Shared(
                problems,
                new ClientAddress(front.trustedProxies()),
                new AdmissionGate(settings.limits().requests()),
                readers,
                new Gatekeeper(parts.authenticator(), new CsrfGuard(front.ownOrigins(), parts.csrfTokens())));
        return new House(settings, parts, routes, new Watch(settings.deadlines(), problems, parts), shared);
    }

    /** Stands for a caller of whom nothing could be read. */
    Sender stranger() {
        return new Sender(
                InetAddress.getLoopbackAddress(),
                Language.EN,
                parts.correlationIds().get());
    }
}

package io.miadi.http.server;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.CookieCompliance;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The server underneath: one strict parser, our own errors, no session, bounded connections, a graceful end. */
final class JettySetup {
    private final ServerSettings settings;
    private final House house;

    JettySetup(ServerSettings settings, House house) {
        this.settings = settings;
        this.house = house;
    }

    void apply(JavalinConfig config) {
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(this::strict);
        config.jetty.modifyServer(this::server);
        config.jetty.modifyServletContextHandler(this::context);
        config.jetty.addConnector(this::connector);
    }

    private void strict(HttpConfiguration http) {
        http.setHttpCompliance(HttpCompliance.STRICT);
        http.setUriCompliance(UriCompliance.RFC3986);
        http.setRequestCookieCompliance(CookieCompliance.RFC6265_STRICT);
        http.setRequestHeaderSize(settings.limits().headBytes());
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setPersistentConnectionsEnabled(true);
        http.setIdleTimeout(settings.deadlines().idle().toMillis());
    }

    private void server(Server server) {
        server.setHandler(new GracefulHandler(new Edge(house)));
        server.setErrorHandler(new ProblemErrorHandler(house));
        server.setStopTimeout(settings.deadlines().drain().toMillis());
        server.addBean(new NetworkConnectionLimit(settings.limits().connections(), server));
    }

    private void context(ServletContextHandler context) {
        context.setSessionHandler(new NoSessions());
        context.setErrorHandler(new ProblemErrorHandler(house));
    }

    private Connector connector(Server server, HttpConfiguration http) {
        var connector = new ServerConnector(server, 1, -1, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.deadlines().idle().toMillis());
        connector.setShutdownIdleTimeout(settings.deadlines().drain().toMillis());
        connector.addEventListener(house.watch().connections());
        return connector;
    }
}

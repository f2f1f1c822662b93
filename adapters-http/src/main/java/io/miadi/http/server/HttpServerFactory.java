package io.miadi.http.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import io.miadi.http.caller.Authenticator;
import io.miadi.http.caller.CsrfTokens;
import io.miadi.http.limit.RateLimits;
import io.miadi.http.page.Cursors;
import io.miadi.http.route.Method;
import io.miadi.http.route.Routes;
import java.util.function.Supplier;

/**
 * Makes every HTTP server of the product; nothing else may create one (security rule HTTP-1). The framework's own defaults
 * are not safe for money: they are replaced here, one by one.
 */
public final class HttpServerFactory {
    private final Parts parts;

    /**
     * What the servers need from other features.
     *
     * @param correlationIds fresh ids of 16 or more letters and digits, not guessable
     * @param listener hears of every answer of every listener
     */
    public record Parts(
            Authenticator authenticator,
            CsrfTokens csrfTokens,
            RateLimits rateLimits,
            Cursors cursors,
            Supplier<String> correlationIds,
            RequestListener listener) {
        public Parts(
                Authenticator authenticator,
                CsrfTokens csrfTokens,
                RateLimits rateLimits,
                Cursors cursors,
                Supplier<String> correlationIds) {
            this(authenticator, csrfTokens, rateLimits, cursors, correlationIds, RequestListener.NOBODY);
        }
    }

    public HttpServerFactory(Parts parts) {
        this.parts = parts;
    }

    /** Starts a listener that answers exactly these routes; throws when the address cannot be bound, naming it. */
    public RunningServer start(ServerSettings settings, Routes routes) {
        var house = House.of(settings, parts, routes);
        var jetty = new JettySetup(settings, house);
        Javalin javalin = Javalin.create(config -> {
            quieten(config);
            match(config, house);
            jetty.apply(config);
        });
        house.watch().start();
        try {
            javalin.start();
        } catch (RuntimeException e) {
            house.watch().stop();
            throw new IllegalStateException("cannot listen on " + settings.host() + ":" + settings.port(), e);
        }
        return new RunningServer(javalin, house);
    }

    /** Paths are matched exactly as written; compression is off because answers mix secrets with what callers sent. */
    private static void quieten(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.ignoreTrailingSlashes = false;
        config.router.treatMultipleSlashesAsSingleSlash = false;
        config.router.caseInsensitiveRoutes = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.generateEtags = false;
        config.http.prefer405over404 = false;
        config.concurrency.useVirtualThreads = true;
    }

    private static void match(JavalinConfig config, House house) {
        for (var route : house.routes().list()) {
            var pipeline = new RoutePipeline(route, house);
            config.routes.addEndpoint(
                    new Endpoint(HandlerType.findOrCreate(route.method().name()), route.path(), pipeline));
            // The framework would answer HEAD for any GET route by itself, without asking who is there.
            if (route.method() == Method.GET) {
                config.routes.addEndpoint(new Endpoint(HandlerType.HEAD, route.path(), pipeline));
            }
        }
        var unmatched = new Unmatched(house);
        // The framework answers its own refusals itself unless they are claimed by their exact type's ancestor.
        config.routes.exception(HttpResponseException.class, unmatched::answer);
        config.routes.exception(Exception.class, unmatched::answer);
        config.router.javaLangErrorHandler((response, error) -> unmatched.fail(response, error));
    }
}

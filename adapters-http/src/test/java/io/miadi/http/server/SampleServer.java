package io.miadi.http.server;

import io.miadi.application.transaction.StorageBusy;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.http.caller.Caller;
import io.miadi.http.caller.Credential;
import io.miadi.http.limit.RateLimits;
import io.miadi.http.page.Cursors;
import io.miadi.http.page.PageView;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.BodyRule;
import io.miadi.http.route.Call;
import io.miadi.http.route.CookieUse;
import io.miadi.http.route.Load;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server with a small table of routes of every kind, for the tests of this package. */
final class SampleServer implements AutoCloseable {
    static final String ORIGIN = "https://book.example.org";
    static final UUID PERSON = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);

    final AtomicInteger handled = new AtomicInteger();
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    final RunningServer server;
    private final AtomicInteger ids = new AtomicInteger();

    record NoteBody(String title, int minutes, @Nullable String remark) {}

    record NoteView(String title, int minutes) {}

    SampleServer(ServerSettings settings, List<Route> more) {
        var routes = new Routes();
        table().forEach(routes::add);
        more.forEach(routes::add);
        this.server = new HttpServerFactory(parts()).start(settings, routes);
    }

    static SampleServer usual() {
        return new SampleServer(settings(), List.of());
    }

    static ServerSettings settings() {
        return ServerSettings.at("127.0.0.1", 0).with(new ServerSettings.Front(List.of(), Set.of(ORIGIN), true));
    }

    /** Deadlines that a test can wait for; their outcome is asserted, never their length. */
    static ServerSettings impatient() {
        var brief = Duration.ofMillis(300);
        return settings().with(new ServerSettings.Deadlines(brief, brief, brief, Duration.ofSeconds(5), brief));
    }

    private HttpServerFactory.Parts parts() {
        return new HttpServerFactory.Parts(
                SampleServer::login,
                (token, login) -> token.equals("csrf-of-" + login),
                new RateLimits(System::nanoTime),
                new Cursors(new byte[32]),
                () -> "generated-" + ids.incrementAndGet());
    }

    /** A credential is good when it says {@code valid-} and a role, with {@code -sw} at the end for somebody who reads Swahili. */
    private static Optional<Caller.SignedIn> login(Credential credential) {
        if (!credential.secret().startsWith("valid-")) {
            return Optional.empty();
        }
        var words = List.of(credential.secret().split("-", -1));
        var role = Role.valueOf(words.get(1).toUpperCase(Locale.ROOT));
        var language = words.size() > 2 ? Language.SW : Language.EN;
        return Optional.of(
                new Caller.SignedIn(new PersonId(PERSON), Set.of(role), language, credential.kind(), "login-1"));
    }

    private List<Route> table() {
        return List.of(
                Route.get("/open", Set.of(Access.PUBLIC), call -> counted(Answer.ok(Map.of("ok", true)))),
                Route.get(
                        "/empty", Set.of(Access.PUBLIC), call -> new Answer(200, new Answer.Content.None(), List.of())),
                Route.get("/mine", Access.SIGNED_IN, call -> counted(who(call))),
                Route.get("/desk", Access.DESK, call -> counted(who(call))),
                Route.get("/owners", Set.of(Access.OWNER), call -> counted(who(call))),
                Route.get("/notes/{id}", Access.SIGNED_IN, call -> counted(Answer.ok(Map.of("id", call.id("id"))))),
                Route.get("/list", Set.of(Access.PUBLIC), SampleServer::list),
                Route.post("/notes", Access.SIGNED_IN, this::note),
                Route.post("/echo", Set.of(Access.PUBLIC), this::note),
                Route.post(
                        "/keyed",
                        Set.of(Access.PUBLIC),
                        call -> Answer.ok(Map.of(
                                "key",
                                call.idempotencyKey().value(),
                                "digest",
                                call.digest().hex()))),
                Route.delete("/notes/{id}", Access.SIGNED_IN, call -> counted(Answer.noContent())),
                Route.post("/login", Set.of(Access.PUBLIC), call -> counted(Answer.noContent()))
                        .cookies(CookieUse.HANDED_OUT),
                Route.post(
                                "/hooks/{token}",
                                Set.of(Access.PROVIDER_CALLBACK),
                                call -> counted(Answer.ok(
                                        Map.of("token", call.token("token"), "bytes", call.rawBody().length))))
                        .load(Load.LAST),
                Route.post(
                                "/raw",
                                Set.of(Access.PUBLIC),
                                call -> Answer.bytes(200, "text/csv; charset=utf-8", call.rawBody()))
                        .taking(new BodyRule(Set.of("text/csv"), 1_000)),
                Route.get("/broken", Set.of(Access.PUBLIC), call -> {
                    throw new IllegalStateException("secret detail");
                }),
                Route.get("/storeless", Set.of(Access.PUBLIC), SampleServer::withoutStore),
                Route.post("/storeless", Set.of(Access.PUBLIC), SampleServer::withoutStore),
                Route.post("/contended", Set.of(Access.PUBLIC), call -> {
                    throw new StorageBusy("secret detail", new IllegalStateException());
                }),
                Route.get("/error", Set.of(Access.PUBLIC), call -> {
                    throw new AssertionError("secret detail");
                }),
                Route.get("/slow", Set.of(Access.PUBLIC), this::waitsForRelease).within(Duration.ofMillis(200)),
                Route.get("/waits", Set.of(Access.PUBLIC), this::waitsForRelease),
                Route.get("/export", Set.of(Access.PUBLIC), call -> Answer.ok(Map.of()))
                        .load(Load.EXPORT));
    }

    private static Answer withoutStore(Call call) {
        throw new StorageUnavailable("secret detail", new IllegalStateException());
    }

    private Answer counted(Answer answer) {
        handled.incrementAndGet();
        return answer;
    }

    private static Answer who(Call call) {
        return Answer.ok(Map.of("person", call.signedIn().person().toString()));
    }

    private Answer note(Call call) {
        var body = call.body(NoteBody.class);
        return counted(Answer.created("/notes/1", new NoteView(body.title(), body.minutes())));
    }

    private static Answer list(Call call) {
        var page = call.page("things");
        String next = call.cursor("things", List.of("2026-01-01", "7"));
        return Answer.ok(new PageView<>(List.of(page.limit(), page.after()), next));
    }

    private Answer waitsForRelease(Call call) {
        entered.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        return counted(Answer.ok(Map.of("waited", true)));
    }

    int port() {
        return server.port();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    @Override
    public void close() {
        release.countDown();
        server.close();
    }
}

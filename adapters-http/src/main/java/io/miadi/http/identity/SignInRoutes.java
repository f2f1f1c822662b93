package io.miadi.http.identity;

import io.miadi.application.identity.login.ApiTokens;
import io.miadi.application.identity.login.LoginUseCases;
import io.miadi.application.identity.login.RefreshLogin;
import io.miadi.application.identity.login.SignIn;
import io.miadi.application.identity.login.SignIn.Outcome;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Login;
import io.miadi.http.caller.CsrfGuard;
import io.miadi.http.limit.RatePolicy;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.BodyRule;
import io.miadi.http.route.Call;
import io.miadi.http.route.Load;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code auth/login}, {@code auth/refresh} and {@code auth/logout}. */
final class SignInRoutes {
    private static final RatePolicy LOGIN = RatePolicy.perAddress("login", 30, Duration.ofMinutes(1));
    private static final RatePolicy REFRESH = RatePolicy.perAddress("refresh", 120, Duration.ofMinutes(1));

    private final LoginUseCases logins;
    private final CsrfGuard csrf;
    private final Times times;

    SignInRoutes(LoginUseCases logins, CsrfGuard csrf, Times times) {
        this.logins = logins;
        this.csrf = csrf;
        this.times = times;
    }

    /** @param kind {@code browser} for a cookie, {@code api} for tokens */
    record LoginBody(String email, String password, String kind) {
        @Override
        public String toString() {
            return "LoginBody[***]";
        }
    }

    record RefreshBody(String refreshToken) {
        @Override
        public String toString() {
            return "RefreshBody[***]";
        }
    }

    /** @param csrfToken goes back in the header {@code X-CSRF-Token} of every write */
    record BrowserLoginView(
            UUID personId, UUID loginId, String csrfToken, OffsetDateTime expiresAt, long idleSeconds) {}

    record ApiLoginView(
            String tokenType,
            String accessToken,
            OffsetDateTime accessExpiresAt,
            String refreshToken,
            OffsetDateTime refreshExpiresAt) {}

    void addTo(Routes routes) {
        var open = Set.of(Access.PUBLIC);
        routes.add(Route.post("/api/v1/auth/login", open, this::login)
                .limitedBy(LOGIN)
                .load(Load.LAST));
        routes.add(Route.post("/api/v1/auth/refresh", open, this::refresh)
                .limitedBy(REFRESH)
                .load(Load.LAST));
        routes.add(Route.post("/api/v1/auth/logout", Access.SIGNED_IN, this::logout)
                .taking(BodyRule.NONE));
    }

    private Answer login(Call call) {
        var body = call.body(LoginBody.class);
        var fields = new Fields();
        var kind = fields.read(Fields.Field.KIND, body.kind(), SignInRoutes::kind);
        fields.insist();
        boolean forBrowser = kind.orElseThrow() == Login.Kind.BROWSER;
        if (forBrowser && !csrf.comesFromUs(provenance(call))) {
            return Answer.problem(Problem.of(ProblemType.CROSS_SITE_REQUEST));
        }
        var device = new Login.Device(
                call.address().getHostAddress(), call.header("User-Agent").orElse(""));
        Optional<Secret> replaced = forBrowser ? SidCookie.of(call) : Optional.empty();
        var command = new SignIn.Command(body.email(), Secret.of(body.password()), kind.get(), device, replaced);
        return answer(logins.signIn().handle(command));
    }

    private static Optional<Login.Kind> kind(String text) {
        return switch (text) {
            case "browser" -> Optional.of(Login.Kind.BROWSER);
            case "api" -> Optional.of(Login.Kind.API);
            default -> Optional.empty();
        };
    }

    /** The origin rules of a route that hands the cookie out; an API client gets none and sends no such headers. */
    private static CsrfGuard.Provenance provenance(Call call) {
        return new CsrfGuard.Provenance(
                call.header("Sec-Fetch-Site").orElse(null),
                call.header("Origin").orElse(null),
                null);
    }

    private Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.BrowserSignedIn(var login, var cookie) -> SidCookie.on(Answer.ok(view(login)), cookie);
            case Outcome.ApiSignedIn(var _, var tokens) -> Answer.ok(view(tokens));
            case Outcome.Refused() -> Answer.problem(Problem.of(ProblemType.SIGN_IN_REFUSED));
            case Outcome.Wait(var delay) -> Refusals.wait(delay);
            case Outcome.Busy() -> Refusals.busy();
        };
    }

    private BrowserLoginView view(Login login) {
        return new BrowserLoginView(
                login.person().value(),
                login.id().value(),
                logins.formTokens().issue(login.id()).reveal(),
                times.shown(login.expiresAt()),
                login.idleLimit().toSeconds());
    }

    private ApiLoginView view(ApiTokens tokens) {
        return new ApiLoginView(
                "Bearer",
                tokens.access().reveal(),
                times.shown(tokens.accessUntil()),
                tokens.refresh().reveal(),
                times.shown(tokens.refreshUntil()));
    }

    private Answer refresh(Call call) {
        var token = Secret.of(call.body(RefreshBody.class).refreshToken());
        return switch (logins.refreshLogin().handle(token)) {
            case RefreshLogin.Outcome.Refreshed(var tokens) -> Answer.ok(view(tokens));
            case RefreshLogin.Outcome.Refused() -> Answer.problem(Problem.of(ProblemType.UNAUTHENTICATED));
        };
    }

    private Answer logout(Call call) {
        return switch (logins.signOut().handle(LoginAuthenticator.principal(call.signedIn()))) {
            case SIGNED_OUT, NOTHING_TO_END -> SidCookie.cleared(Answer.noContent());
        };
    }
}

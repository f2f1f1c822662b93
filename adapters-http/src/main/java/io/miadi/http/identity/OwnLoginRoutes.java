package io.miadi.http.identity;

import io.miadi.application.identity.login.EndLogin;
import io.miadi.application.identity.login.ListLogins;
import io.miadi.application.identity.login.LoginUseCases;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.PersonId;
import io.miadi.http.page.PageView;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;

/** {@code me/logins}: where somebody is signed in, and ending it there. */
final class OwnLoginRoutes {
    private final LoginUseCases logins;
    private final Times times;

    OwnLoginRoutes(LoginUseCases logins, Times times) {
        this.logins = logins;
        this.times = times;
    }

    void addTo(Routes routes) {
        routes.add(Route.get(
                "/api/v1/me/logins",
                Access.SIGNED_IN,
                call -> list(call, call.signedIn().person())));
        routes.add(Route.delete("/api/v1/me/logins/{id}", Access.SIGNED_IN, this::end));
    }

    /** At most a few dozen are open at once, so the list is always whole. */
    Answer list(Call call, PersonId person) {
        var who = LoginAuthenticator.principal(call.signedIn());
        return switch (logins.listLogins().handle(new ListLogins.Query(who, person))) {
            case ListLogins.Outcome.Found(var open) ->
                Answer.ok(new PageView<>(
                        open.stream()
                                .map(login ->
                                        LoginView.of(login, call.signedIn().loginId(), times))
                                .toList(),
                        null));
            case ListLogins.Outcome.NotAllowed() -> Refusals.forbidden();
        };
    }

    private Answer end(Call call) {
        var who = LoginAuthenticator.principal(call.signedIn());
        return switch (logins.endLogin().handle(new EndLogin.Command(who, new LoginId(call.id("id"))))) {
            case ENDED -> Answer.noContent();
            case NOT_FOUND -> Refusals.notFound();
        };
    }
}

package io.miadi.application.identity.login;

import io.miadi.application.identity.AccessTokens;
import io.miadi.application.identity.AccessTokens.Claims;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Logins.Familiarity;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.TokenHash;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.IdentityEvent.NewSignIn;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.Login.Device;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.Person;
import java.util.Map;

/** Opens logins within the unit of work of a sign-in. Each login begins with a token that was never used before. */
final class LoginOpener {
    /** More logins than this nobody needs; the oldest makes room. */
    static final int MAX_OPEN = 20;

    private final IdentityStore store;
    private final Steps steps;
    private final AccessTokens accessTokens;
    private final LoginEnder ender;

    LoginOpener(IdentityStore store, Steps steps, AccessTokens accessTokens, LoginEnder ender) {
        this.store = store;
        this.steps = steps;
        this.accessTokens = accessTokens;
        this.ender = ender;
    }

    /** The login and the secret of its cookie. */
    record ForBrowser(Login login, Secret cookie) {}

    record ForApi(Login login, ApiTokens tokens) {}

    ForBrowser openForBrowser(Person person, Device device) {
        var cookie = steps.origins().token();
        var login = begin(person, Login.Kind.BROWSER, device);
        store.logins().add(login, TokenHash.of(cookie));
        return new ForBrowser(login, cookie);
    }

    ForApi openForApi(Person person, Device device) {
        var login = begin(person, Login.Kind.API, device);
        store.logins().add(login);
        return new ForApi(login, nextTokens(login));
    }

    /** The next pair of an API login; the refresh token before it must have been spent. */
    ApiTokens nextTokens(Login login) {
        var now = steps.now();
        var refresh = steps.origins().token();
        store.refreshTokens().add(TokenHash.of(refresh), login.id(), now);
        var claims = Claims.of(steps.origins().ids().next(), login.person(), login.id(), now);
        return new ApiTokens(accessTokens.issue(claims), claims.expiresAt(), refresh, login.expiresAt());
    }

    private Login begin(Person person, Login.Kind kind, Device device) {
        var now = steps.now();
        var login = Login.opened(new LoginId(steps.origins().ids().next()), person, kind, device, now);
        makeRoom(person);
        var known = store.logins().familiarity(person.id(), device.address(), now.minus(PasswordProof.MEMORY));
        if (known == Familiarity.STRANGE_ADDRESS) {
            steps.chronicle().publish(new NewSignIn(person.id(), login.id()));
        }
        var facts = Map.of("login", login.id().toString(), "kind", kind.name(), "address", device.address());
        steps.chronicle().note(person.asActor(), "identity.sign-in", person.id(), facts);
        return login;
    }

    private void makeRoom(Person person) {
        var open = store.logins().openOf(person.id(), steps.now());
        open.stream().skip(MAX_OPEN - 1L).forEach(oldest -> ender.end(person.asActor(), oldest, Login.Ending.REPLACED));
    }
}

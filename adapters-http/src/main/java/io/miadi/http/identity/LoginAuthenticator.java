package io.miadi.http.identity;

import io.miadi.application.identity.Principal;
import io.miadi.application.identity.login.Authenticate;
import io.miadi.application.identity.login.Authenticate.Credentials;
import io.miadi.application.identity.login.Authenticate.Outcome;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.ApiKeyId;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.Roles;
import io.miadi.http.caller.Authenticator;
import io.miadi.http.caller.Caller;
import io.miadi.http.caller.Credential;
import io.miadi.http.caller.LoginKind;
import java.util.Optional;

/** Asks the use case who holds a credential. */
final class LoginAuthenticator implements Authenticator {
    private final Authenticate authenticate;

    LoginAuthenticator(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    @Override
    public Optional<Caller.SignedIn> authenticate(Credential credential) {
        var secret = Secret.of(credential.secret());
        var credentials = switch (credential.kind()) {
            case COOKIE -> new Credentials.Cookie(secret);
            case BEARER -> new Credentials.Bearer(secret);
            case API_KEY -> new Credentials.Key(secret);
        };
        return switch (authenticate.handle(credentials)) {
            case Outcome.Authenticated(var principal, var language) -> Optional.of(caller(principal, language));
            case Outcome.Refused() -> Optional.empty();
        };
    }

    private static Caller.SignedIn caller(Principal principal, Language language) {
        var kind = switch (principal.proof()) {
            case Principal.BrowserLogin _ -> LoginKind.COOKIE;
            case Principal.ApiLogin _ -> LoginKind.BEARER;
            case Principal.Key _ -> LoginKind.API_KEY;
        };
        var id = switch (principal.proof()) {
            case Principal.BrowserLogin(var login) -> login.toString();
            case Principal.ApiLogin(var login) -> login.toString();
            case Principal.Key(var key) -> key.toString();
        };
        return new Caller.SignedIn(principal.person(), principal.roles().all(), language, kind, id);
    }

    /** The way back: the principal that a signed-in caller was made from. */
    static Principal principal(Caller.SignedIn caller) {
        var roles = new Roles(caller.roles());
        var id = caller.loginId();
        var proof = switch (caller.kind()) {
            case COOKIE -> new Principal.BrowserLogin(LoginId.parse(id));
            case BEARER -> new Principal.ApiLogin(LoginId.parse(id));
            case API_KEY -> new Principal.Key(ApiKeyId.parse(id));
        };
        return new Principal(caller.person(), roles, proof);
    }
}

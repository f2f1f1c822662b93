package io.miadi.http.identity;

import io.miadi.application.identity.login.FormTokens;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.LoginId;
import io.miadi.http.caller.CsrfTokens;

/** Compares the token of a request with its login. */
final class LoginCsrfTokens implements CsrfTokens {
    private final FormTokens tokens;

    LoginCsrfTokens(FormTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean belongs(String token, String loginId) {
        return tokens.isFor(LoginId.parse(loginId), Secret.of(token));
    }
}

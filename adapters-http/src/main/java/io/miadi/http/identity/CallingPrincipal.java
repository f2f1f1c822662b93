package io.miadi.http.identity;

import io.miadi.application.identity.Principal;
import io.miadi.http.route.Call;

/** The signed-in caller with all their roles and the way they signed in, for what asks for more than a role. */
public final class CallingPrincipal {
    private CallingPrincipal() {}

    public static Principal of(Call call) {
        return LoginAuthenticator.principal(call.signedIn());
    }
}

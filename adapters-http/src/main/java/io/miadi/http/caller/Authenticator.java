package io.miadi.http.caller;

import java.util.Optional;

/** Finds the login behind a credential. Given by the identity feature; called once a request, before rights are checked. */
@FunctionalInterface
public interface Authenticator {
    /** Empty when the credential is unknown, expired, ended or malformed; the caller is then told 401 whatever the reason. */
    Optional<Caller.SignedIn> authenticate(Credential credential);
}

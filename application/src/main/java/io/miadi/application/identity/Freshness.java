package io.miadi.application.identity;

import io.miadi.domain.identity.LoginId;

/** Whether the caller proved within the last five minutes who they are; a machine with a key never does (AUTH-10). */
public final class Freshness {
    private final Logins logins;
    private final Steps steps;

    public Freshness(Logins logins, Steps steps) {
        this.logins = logins;
        this.steps = steps;
    }

    public boolean isFresh(Principal who) {
        return who.login().filter(this::isFresh).isPresent();
    }

    private boolean isFresh(LoginId id) {
        var now = steps.now();
        return logins.findOpen(id).filter(open -> open.login().isFreshAt(now)).isPresent();
    }
}

package io.miadi.http.route;

import io.miadi.domain.identity.Role;
import java.util.Set;

/** Who may use a route at all; which objects they see is decided where the objects are loaded. */
public enum Access {
    /** Anybody, without a look at credentials. */
    PUBLIC,
    /** A provider's server, whose proof (a secret path, a signature) the handler checks itself. */
    PROVIDER_CALLBACK,
    CLIENT,
    PRACTITIONER,
    STAFF,
    ADMIN,
    OWNER;

    /** Everybody with a login. */
    public static final Set<Access> SIGNED_IN = Set.of(CLIENT, PRACTITIONER, STAFF, ADMIN, OWNER);

    /** The desk and those above it. */
    public static final Set<Access> DESK = Set.of(STAFF, ADMIN, OWNER);

    public static final Set<Access> ADMINS = Set.of(ADMIN, OWNER);

    boolean needsLogin() {
        return this != PUBLIC && this != PROVIDER_CALLBACK;
    }

    public static Access of(Role role) {
        return switch (role) {
            case CLIENT -> CLIENT;
            case PRACTITIONER -> PRACTITIONER;
            case STAFF -> STAFF;
            case ADMIN -> ADMIN;
            case OWNER -> OWNER;
        };
    }
}

package io.miadi.domain.identity;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is to the practice; each role after {@code STAFF} may also do what the one before it may. */
public enum Role {
    /** Sees and pays for their own sessions. */
    CLIENT,
    /** Approves and completes their own sessions and publishes availability. */
    PRACTITIONER,
    /** Books for clients, moves and cancels, records desk payments, releases attempts. */
    STAFF,
    /** Also approves any session, refunds, manages users, exports, books and providers. */
    ADMIN,
    /** Also manages roles and keys. */
    OWNER;

    /** Everybody who works for the practice and may see every client. */
    public static final Set<Role> DESK = Set.copyOf(EnumSet.of(STAFF, ADMIN, OWNER));

    public boolean isAtLeastStaff() {
        return DESK.contains(this);
    }

    public boolean isAtLeastAdmin() {
        return this == ADMIN || this == OWNER;
    }
}

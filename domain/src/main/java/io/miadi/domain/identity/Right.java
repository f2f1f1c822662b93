package io.miadi.domain.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody may do beyond their own affairs, and which roles may do it. A person's own sessions, payments, messages and
 * sign-ins need no right: every query for them carries the person's id.
 */
public enum Right {
    APPROVE_OWN_SESSIONS(Role.PRACTITIONER),
    COMPLETE_OWN_SESSIONS(Role.PRACTITIONER),
    PUBLISH_OWN_AVAILABILITY(Role.PRACTITIONER),
    BOOK_FOR_CLIENTS(Role.STAFF, Role.ADMIN, Role.OWNER),
    EDIT_CLIENTS(Role.STAFF, Role.ADMIN, Role.OWNER),
    MOVE_AND_CANCEL_SESSIONS(Role.STAFF, Role.ADMIN, Role.OWNER),
    TAKE_DESK_PAYMENTS(Role.STAFF, Role.ADMIN, Role.OWNER),
    SEE_PAYMENTS(Role.STAFF, Role.ADMIN, Role.OWNER),
    RELEASE_ATTEMPTS(Role.STAFF, Role.ADMIN, Role.OWNER),
    PROPOSE_REFUNDS(Role.STAFF, Role.ADMIN, Role.OWNER),
    APPROVE_ANY_SESSION(Role.ADMIN, Role.OWNER),
    APPROVE_REFUNDS(Role.ADMIN, Role.OWNER),
    MANAGE_USERS(Role.ADMIN, Role.OWNER),
    EXPORT(Role.ADMIN, Role.OWNER),
    SEE_BOOKS(Role.ADMIN, Role.OWNER),
    MANAGE_PROVIDERS(Role.ADMIN, Role.OWNER),
    MANAGE_ROLES(Role.OWNER),
    MANAGE_KEYS(Role.OWNER);

    private final Set<Role> holders;

    Right(Role first, Role... rest) {
        holders = Set.copyOf(EnumSet.of(first, rest));
    }

    public boolean isHeldBy(Role role) {
        return holders.contains(role);
    }
}

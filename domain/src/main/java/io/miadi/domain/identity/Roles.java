package io.miadi.domain.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What one person is to the practice, at least one role; somebody may be practitioner and administrator at once. */
public record Roles(Set<Role> all) {
    public Roles {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("everybody known to the practice has a role");
        }
        all = Collections.unmodifiableSet(EnumSet.copyOf(all));
    }

    public static Roles of(Role first, Role... rest) {
        return new Roles(EnumSet.of(first, rest));
    }

    public boolean includes(Role role) {
        return all.contains(role);
    }

    /** The role that acts and that the audit log names. */
    public Role highest() {
        return Collections.max(all);
    }

    /** Whether whoever has these roles may do all that the given role may. */
    public boolean covers(Role role) {
        return includes(role)
                || role == Role.STAFF && highest().isAtLeastStaff()
                || role == Role.ADMIN && highest().isAtLeastAdmin();
    }

    public boolean have(Right right) {
        return all.stream().anyMatch(right::isHeldBy);
    }

    /** The rights of a key or token that was limited to some roles: never more than the person has at this moment. */
    public Set<Role> limitedTo(Roles scopes) {
        var left = EnumSet.noneOf(Role.class);
        scopes.all.stream().filter(this::covers).forEach(left::add);
        return left;
    }

    /** Whether the person works for the practice, so that the stricter limits of staff apply to their logins. */
    public boolean workHere() {
        return all.stream().anyMatch(role -> role != Role.CLIENT);
    }
}

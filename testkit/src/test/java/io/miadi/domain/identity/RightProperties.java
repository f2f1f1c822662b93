package io.miadi.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.testkit.identity.IdentityArbitraries;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RightProperties {
    /** The matrix of the architecture, written out again: a change of rights has to be made twice. */
    private static final Map<Role, Set<Right>> MATRIX = matrix();

    private static Map<Role, Set<Right>> matrix() {
        var matrix = new EnumMap<Role, Set<Right>>(Role.class);
        matrix.put(Role.CLIENT, EnumSet.noneOf(Right.class));
        matrix.put(
                Role.PRACTITIONER,
                EnumSet.of(Right.APPROVE_OWN_SESSIONS, Right.COMPLETE_OWN_SESSIONS, Right.PUBLISH_OWN_AVAILABILITY));
        var staff = EnumSet.of(
                Right.BOOK_FOR_CLIENTS,
                Right.EDIT_CLIENTS,
                Right.MOVE_AND_CANCEL_SESSIONS,
                Right.TAKE_DESK_PAYMENTS,
                Right.SEE_PAYMENTS,
                Right.RELEASE_ATTEMPTS,
                Right.PROPOSE_REFUNDS);
        matrix.put(Role.STAFF, staff);
        var admin = EnumSet.of(
                Right.APPROVE_ANY_SESSION,
                Right.APPROVE_REFUNDS,
                Right.MANAGE_USERS,
                Right.EXPORT,
                Right.SEE_BOOKS,
                Right.MANAGE_PROVIDERS);
        admin.addAll(staff);
        matrix.put(Role.ADMIN, admin);
        var owner = EnumSet.of(Right.MANAGE_ROLES, Right.MANAGE_KEYS);
        owner.addAll(admin);
        matrix.put(Role.OWNER, owner);
        return matrix;
    }

    private static Set<Right> rightsOf(Role role) {
        return MATRIX.getOrDefault(role, Set.of());
    }

    @Example
    void every_role_has_exactly_its_rights() {
        for (Role role : Role.values()) {
            for (Right right : Right.values()) {
                assertThat(right.isHeldBy(role))
                        .as(role + " " + right)
                        .isEqualTo(rightsOf(role).contains(right));
            }
        }
    }

    @Property
    void several_roles_have_the_rights_of_each_and_no_other(@ForAll("roles") Roles roles, @ForAll Right right) {
        boolean held = roles.all().stream().anyMatch(role -> rightsOf(role).contains(right));
        assertThat(roles.have(right)).isEqualTo(held);
    }

    @Property
    void a_limited_key_never_has_a_right_that_its_owner_lacks(
            @ForAll("roles") Roles owner, @ForAll("roles") Roles scopes, @ForAll Right right) {
        var limited = owner.limitedTo(scopes);
        boolean held = limited.stream().anyMatch(right::isHeldBy);
        assertThat(held && !owner.have(right)).isFalse();
        assertThat(scopes.all()).containsAll(limited);
    }

    @Property
    void whoever_covers_a_role_has_its_rights(@ForAll("roles") Roles roles, @ForAll Role role) {
        if (roles.covers(role)) {
            assertThat(rightsOf(role)).allMatch(roles::have);
        }
    }

    @Property
    void more_roles_never_mean_longer_logins(@ForAll("roles") Roles roles, @ForAll Role added) {
        var more = EnumSet.copyOf(roles.all());
        more.add(added);
        var before = LoginLimits.of(roles);
        var after = LoginLimits.of(new Roles(more));
        assertThat(after.idle()).isLessThanOrEqualTo(before.idle());
        assertThat(after.absolute()).isLessThanOrEqualTo(before.absolute());
    }

    @Provide
    Arbitrary<Roles> roles() {
        return IdentityArbitraries.anyRoles();
    }
}

package io.miadi.http.identity;

import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one body and remembers which were wrong, so that a caller hears of all of them at once. */
final class Fields {
    private final List<FieldError> wrong = new ArrayList<>();

    /** Empty for what was left out, and for what was wrong. */
    <T> Optional<T> read(String field, @Nullable String text, Function<String, Optional<T>> parse) {
        if (text == null) {
            return Optional.empty();
        }
        var value = parse.apply(text);
        if (value.isEmpty()) {
            wrong.add(FieldError.invalid(field));
        }
        return value;
    }

    /** Reads role names; none, one twice or an unknown one is wrong. */
    Optional<Roles> roles(String field, List<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        for (String name : names) {
            roleNamed(name).ifPresent(roles::add);
        }
        if (roles.isEmpty() || roles.size() != names.size()) {
            wrong.add(FieldError.invalid(field));
            return Optional.empty();
        }
        return Optional.of(new Roles(roles));
    }

    /** Refuses the request if any field was wrong. */
    void insist() {
        if (!wrong.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_REQUEST).withErrors(wrong).asRefusal();
        }
    }

    static Optional<ZoneId> zone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }

    private static Optional<Role> roleNamed(String name) {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> nameOf(role).equals(name))
                .findFirst();
    }

    static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}

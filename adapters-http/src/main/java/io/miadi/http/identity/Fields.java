package io.miadi.http.identity;

import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.FieldErrors;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one body and remembers which were wrong, so that a caller hears of all of them at once. */
final class Fields {
    private final FieldErrors wrong = new FieldErrors();

    /** The fields of people, their logins and keys, each with the form that it takes. */
    enum Field {
        NAME(AcceptedForm.NAME),
        EMAIL(AcceptedForm.EMAIL),
        PHONE(AcceptedForm.PHONE),
        LANGUAGE(AcceptedForm.LANGUAGE),
        ZONE(AcceptedForm.ZONE),
        KIND(AcceptedForm.LOGIN_KIND),
        LABEL(AcceptedForm.LABEL);

        private final AcceptedForm form;

        Field(AcceptedForm form) {
            this.form = form;
        }

        private AcceptedForm form() {
            return form;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What must not be left out is asked for here and not by the body's type, so that it is told together with the rest. */
    Fields requiring(Field field, @Nullable String text) {
        wrong.unless(text != null, FieldError.required(field.key()));
        return this;
    }

    /** Empty for what was left out, and for what was wrong. */
    <T> Optional<T> read(Field field, @Nullable String text, Function<String, Optional<T>> parse) {
        if (text == null) {
            return Optional.empty();
        }
        var value = parse.apply(text);
        if (value.isEmpty()) {
            wrong.add(FieldError.invalid(field.key(), field.form()));
        }
        return value;
    }

    /** Reads role names; none, one twice or an unknown one is wrong. */
    Optional<Roles> roles(String field, @Nullable List<String> names) {
        if (names == null) {
            wrong.add(FieldError.required(field));
            return Optional.empty();
        }
        var roles = EnumSet.noneOf(Role.class);
        for (String name : names) {
            roleNamed(name).ifPresent(roles::add);
        }
        if (roles.isEmpty() || roles.size() != names.size()) {
            wrong.add(FieldError.invalid(field, AcceptedForm.ROLES));
            return Optional.empty();
        }
        return Optional.of(new Roles(roles));
    }

    /** Refuses the request if any field was wrong. */
    void insist() {
        wrong.insist();
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

package io.miadi.persistence.session;

import io.miadi.domain.session.SessionState;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The states of a session by the names under which they are stored, which are those that people see. */
final class StateNames {
    private static final Map<String, SessionState.Name> BY_TEXT = Arrays.stream(SessionState.Name.values())
            .collect(Collectors.toUnmodifiableMap(SessionState.Name::text, Function.identity()));

    private StateNames() {}

    static SessionState.Name parse(String text) {
        var name = BY_TEXT.get(text);
        if (name == null) {
            throw new IllegalStateException("no state of a session: " + text);
        }
        return name;
    }

    /** All states when none is named. */
    static String[] anyOf(Collection<SessionState.Name> names) {
        var wanted = names.isEmpty() ? BY_TEXT.values() : names;
        return wanted.stream().map(SessionState.Name::text).toArray(String[]::new);
    }
}

package io.miadi.http.problem;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong while one body is read, so that its writer hears of all of it at once. For one thread. */
public final class FieldErrors {
    private final List<FieldError> found = new ArrayList<>();

    public void add(FieldError error) {
        found.add(error);
    }

    /** Remembers the error unless the field is right. */
    public void unless(boolean right, FieldError error) {
        if (!right) {
            found.add(error);
        }
    }

    /** Refuses the request if anything was wrong. */
    public void insist() {
        if (!found.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_REQUEST).withErrors(found).asRefusal();
        }
    }
}

package io.miadi.http.problem;

/**
 * Ends the handling of a request with a problem. Thrown only while a request is read (body, parameters, headers) and caught
 * in one place; a refusal of the business is a case of a use case's outcome, never this. Carries no stack trace, because it
 * tells of the caller's mistake and not of ours.
 */
public final class Refusal extends RuntimeException {
    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.type().slug(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

package io.miadi.application.audit.verification;

import java.time.Instant;
import java.util.Optional;

/** What each verification of the whole log came to. */
public interface Verifications {
    /** Within a unit of work. */
    void add(Result result);

    Optional<Result> latest();

    /**
     * @param size entries that were recalculated
     * @param finding the first thing that is wrong, in words; empty when nothing is
     */
    record Result(Instant at, long size, Optional<String> finding) {}
}

package io.miadi.persistence.database;

import io.miadi.application.transaction.StorageBusy;
import io.miadi.application.transaction.StorageUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the SQLSTATE of a failure means for the caller. */
final class StorageFailures {
    /** The server takes no writes: a primary that another one has taken over from, for one. */
    static final String READ_ONLY = "25006";

    private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

    /** Stopping, crashed, starting, terminated while idle in a transaction, too many connections, disk full, file error. */
    private static final Set<String> DOWN =
            Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "53300", "53100", "58030", READ_ONLY);

    /** A lock that did not come free in time, a statement that was cancelled at the end of its time. */
    private static final Set<String> TOO_SLOW = Set.of("55P03", "57014");

    private StorageFailures() {}

    /** Deadlock or serialisation failure: the transaction is rolled back for certain and may be tried again. */
    static boolean isLostRace(Throwable failure) {
        return hasState(sqlException(failure), LOST_RACES);
    }

    static <T extends @Nullable Object> T translated(Supplier<T> access) {
        try {
            return access.get();
        } catch (RuntimeException e) {
            var failure = sqlException(e);
            if (failure.filter(StorageFailures::isDown).isPresent()) {
                throw new StorageUnavailable("the database cannot be used right now", e);
            }
            if (hasState(failure, TOO_SLOW)) {
                throw new StorageBusy("the database did not come to it in time", e);
            }
            if (hasState(failure, LOST_RACES)) {
                throw new StorageBusy("others were faster each time", e);
            }
            throw e;
        }
    }

    private static boolean hasState(Optional<SQLException> failure, Set<String> states) {
        return failure.map(SQLException::getSQLState).filter(states::contains).isPresent();
    }

    private static boolean isDown(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || DOWN.contains(state)));
    }

    private static Optional<SQLException> sqlException(Throwable failure) {
        @Nullable Throwable cause = failure;
        // Bounded, because a chain of causes may by mistake contain itself.
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}

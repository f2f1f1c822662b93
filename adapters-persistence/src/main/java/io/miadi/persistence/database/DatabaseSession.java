package io.miadi.persistence.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The way of a repository to the database: the handle of the unit of work that the caller stands in, found without being
 * passed along.
 *
 * <p>The binding belongs to the thread that runs the unit of work and, by the rules of scoped values, to the tasks it forks in a
 * structured scope; a handle is not safe for two threads, so nothing within a unit of work is forked.
 */
public final class DatabaseSession {
    private final ScopedValue<Work> current = ScopedValue.newInstance();
    private final Jdbi jdbi;

    DatabaseSession(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The handle of the current unit of work.
     *
     * @throws IllegalStateException outside of one: a change that belongs to no business step is a mistake of the caller
     */
    public Handle current() {
        if (!current.isBound()) {
            throw new IllegalStateException("this needs a unit of work");
        }
        return current.get().handle();
    }

    /** Changes something within the current unit of work, see {@link #current}. */
    public void write(Consumer<Handle> statements) {
        statements.accept(current());
    }

    /**
     * Adds a row within the current unit of work, to be written just before its commit; a failure to write it comes out of the
     * unit of work. See {@link #current}.
     */
    public <R> void append(Appends<R> table, R row) {
        current();
        current.get().waiting().add(table, row);
    }

    /** Writes what was appended so far now, for a statement of the same unit of work that has to see it. */
    public void writeAppended() {
        var handle = current();
        current.get().waiting().writeAll(handle);
    }

    /**
     * Reads within the current unit of work if there is one, else on a connection of its own for this one call. Each
     * statement sees the database at its own moment, also in a unit of work: what must agree is read in one statement or
     * {@link io.miadi.application.transaction.UnitOfWork#atOneMoment}.
     */
    public <T extends @Nullable Object> T read(Function<Handle, T> query) {
        if (current.isBound()) {
            return query.apply(current.get().handle());
        }
        return StorageFailures.translated(() -> {
            try (var handle = jdbi.open()) {
                return query.apply(handle);
            }
        });
    }

    boolean isActive() {
        return current.isBound();
    }

    void afterCommit(Runnable task) {
        current.get().afterCommit().add(task);
    }

    /** Runs the work in one transaction and returns it with what is to be run now that it is committed. */
    <T extends @Nullable Object> Committed<T> inTransaction(Supplier<T> work, Sight sight) {
        try (var handle = jdbi.open()) {
            var scope = new Work(handle, new ArrayList<>(), new WaitingRows());
            T result = handle.inTransaction(ignored -> {
                if (sight == Sight.ONE_MOMENT) {
                    handle.execute("set transaction isolation level repeatable read");
                }
                T done = ScopedValue.where(current, scope).call(work::get);
                scope.waiting().writeAll(handle);
                return done;
            });
            return new Committed<>(result, List.copyOf(scope.afterCommit()));
        }
    }

    /** What the statements of a transaction see of others. */
    enum Sight {
        /** Each what was committed when it began. */
        EACH_STATEMENT,
        /** All what was committed when the first began. */
        ONE_MOMENT
    }

    private record Work(Handle handle, List<Runnable> afterCommit, WaitingRows waiting) {}

    record Committed<T extends @Nullable Object>(T result, List<Runnable> afterCommit) {}
}

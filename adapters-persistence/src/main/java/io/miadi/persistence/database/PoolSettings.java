package io.miadi.persistence.database;

import java.time.Duration;

/**
 * How many connections there are and how long anything may wait for them, for a lock, for a statement, or idly within a
 * transaction.
 */
public record PoolSettings(
        int connections,
        Duration connectionTimeout,
        Duration statementTimeout,
        Duration lockTimeout,
        Duration idleInTransactionTimeout) {

    /** Sixteen connections keep a small server's disk busy; more of them only wait for each other's locks. */
    public static PoolSettings standard() {
        return new PoolSettings(
                16, Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(10));
    }

    public PoolSettings withConnections(int count) {
        return new PoolSettings(count, connectionTimeout, statementTimeout, lockTimeout, idleInTransactionTimeout);
    }

    public PoolSettings withTimeouts(Duration statement, Duration lock, Duration idleInTransaction) {
        return new PoolSettings(connections, connectionTimeout, statement, lock, idleInTransaction);
    }

    /** Run once on each new connection: the limits, and the step down to the role that owns nothing. */
    String onConnect() {
        return "set statement_timeout = %d; set lock_timeout = %d; set idle_in_transaction_session_timeout = %d; set role miadi_app"
                .formatted(statementTimeout.toMillis(), lockTimeout.toMillis(), idleInTransactionTimeout.toMillis());
    }
}

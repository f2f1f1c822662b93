package io.miadi.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.miadi.application.transaction.UnitOfWork;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * The product's connections to one migrated database, signed in as its user and working as {@code miadi_app}. Safe for any
 * number of threads; closed once, after everything that uses it.
 */
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final DatabaseSession session;
    private final JdbiUnitOfWork unitOfWork;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.session = new DatabaseSession(jdbi(pool));
        this.unitOfWork = new JdbiUnitOfWork(session);
    }

    /** Opens the pool of a database that {@link Migrations} has brought up to date. */
    public static Database open(DatabaseUrl url, PoolSettings settings) {
        return StorageFailures.translated(() -> new Database(new HikariDataSource(configuration(url, settings))));
    }

    /** What repositories work through. */
    public DatabaseSession session() {
        return session;
    }

    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    /** For libraries that bring their own statements, such as the scheduler; its connections have the same role and limits. */
    public DataSource dataSource() {
        return pool;
    }

    /** Connections in use now, for the metrics. */
    public int busyConnections() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Threads that wait for a connection now, for the metrics. */
    public int waitingForConnection() {
        return pool.getHikariPoolMXBean().getThreadsAwaitingConnection();
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariConfig configuration(DatabaseUrl url, PoolSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("miadi");
        config.setJdbcUrl(url.jdbc());
        config.setUsername(url.user());
        config.setPassword(url.password());
        config.setMaximumPoolSize(settings.connections());
        // All are kept open: opening one costs a process of the server, at the very moment at which there is much to
        // do.
        config.setMinimumIdle(settings.connections());
        config.setConnectionTimeout(settings.connectionTimeout().toMillis());
        config.setConnectionInitSql(settings.onConnect());
        config.setExceptionOverride(new EvictDemoted());
        config.addDataSourceProperty("ApplicationName", "miadi");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The server's details quote whole rows, and what an exception says may end in a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        // A peer that vanished without a word ends a read only by this; it must outlast the longest permitted
        // statement.
        Duration silence = settings.statementTimeout().plusSeconds(5);
        config.addDataSourceProperty("socketTimeout", String.valueOf(silence.toSeconds()));
        return config;
    }

    private static Jdbi jdbi(DataSource pool) {
        var jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        // No templates: statements are constants, and a less-than sign is a less-than sign.
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        return jdbi;
    }
}

package io.miadi.persistence.statement;

import io.miadi.domain.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result, read column by column into the domain's values. A column that may be null is asked for as
 * optional; any other is there by constraint.
 */
public record Row(ResultSet columns) {
    public UUID uuid(String column) throws SQLException {
        return columns.getObject(column, UUID.class);
    }

    public Optional<UUID> optionalUuid(String column) throws SQLException {
        return present(columns.getObject(column, UUID.class));
    }

    public String text(String column) throws SQLException {
        return columns.getString(column);
    }

    public Optional<String> optionalText(String column) throws SQLException {
        return present(columns.getString(column));
    }

    public int integer(String column) throws SQLException {
        return columns.getInt(column);
    }

    public long number(String column) throws SQLException {
        return columns.getLong(column);
    }

    public boolean flag(String column) throws SQLException {
        return columns.getBoolean(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return columns.getBytes(column);
    }

    public Optional<byte[]> optionalBytes(String column) throws SQLException {
        return present(columns.getBytes(column));
    }

    public Instant instant(String column) throws SQLException {
        return columns.getObject(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> optionalInstant(String column) throws SQLException {
        return present(columns.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public Duration millis(String column) throws SQLException {
        return Duration.ofMillis(columns.getLong(column));
    }

    public Money money(String minor, String currency) throws SQLException {
        return new Money(columns.getLong(minor), Currency.getInstance(columns.getString(currency)));
    }

    public boolean isNull(String column) throws SQLException {
        return columns.getObject(column) == null;
    }

    /** The driver says null where the type says otherwise. */
    private static <T> Optional<T> present(@Nullable T value) {
        return Optional.ofNullable(value);
    }
}

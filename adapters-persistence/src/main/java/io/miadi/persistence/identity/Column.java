package io.miadi.persistence.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Reads columns that the schema says are there, and those that may be null. */
final class Column {
    private Column() {}

    static String text(ResultSet row, String name) throws SQLException {
        return optionalText(row, name).orElseThrow(() -> missing(name));
    }

    static Optional<String> optionalText(ResultSet row, String name) throws SQLException {
        return Optional.ofNullable(row.getString(name));
    }

    static UUID uuid(ResultSet row, String name) throws SQLException {
        return Optional.ofNullable(row.getObject(name, UUID.class)).orElseThrow(() -> missing(name));
    }

    static Instant instant(ResultSet row, String name) throws SQLException {
        return optionalInstant(row, name).orElseThrow(() -> missing(name));
    }

    static Optional<Instant> optionalInstant(ResultSet row, String name) throws SQLException {
        return Optional.ofNullable(row.getObject(name, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("the column " + name + " is null");
    }
}

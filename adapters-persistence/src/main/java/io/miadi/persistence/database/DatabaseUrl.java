package io.miadi.persistence.database;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Where a PostgreSQL database is and who signs in there. {@code options} is the query part of the JDBC address, such as
 * {@code sslmode=verify-full}, without user and password.
 */
public record DatabaseUrl(String host, int port, String name, String user, String password, String options) {
    private static final int DEFAULT_PORT = 5432;

    /**
     * Reads {@code postgresql://user:password@host:port/name?options}, the same with {@code postgres:}, or a
     * {@code jdbc:postgresql:} address with {@code user} and {@code password} in its query.
     *
     * @throws IllegalArgumentException in words that never repeat the address, because it holds a password
     */
    public static DatabaseUrl parse(String text) {
        URI uri = uriOf(text.strip());
        var user = "";
        var password = "";
        if (uri.getRawUserInfo() != null) {
            var parts = uri.getRawUserInfo().split(":", 2);
            user = decode(parts[0]);
            password = parts.length > 1 ? decode(parts[1]) : "";
        }
        List<String> options = new ArrayList<>();
        for (String option :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            if (option.startsWith("user=")) {
                user = decode(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decode(option.substring("password=".length()));
            } else if (!option.isEmpty()) {
                options.add(option);
            }
        }
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new DatabaseUrl(uri.getHost(), port, nameOf(uri), user, password, String.join("&", options));
    }

    public DatabaseUrl {
        if (user.isEmpty()) {
            throw new IllegalArgumentException("the database address names no user");
        }
    }

    public DatabaseUrl withPassword(String secret) {
        return new DatabaseUrl(host, port, name, user, secret, options);
    }

    public DatabaseUrl withName(String database) {
        return new DatabaseUrl(host, port, database, user, password, options);
    }

    /** The address for the driver, without user and password: those travel as properties and never reach a log. */
    public String jdbc() {
        var base = "jdbc:postgresql://" + host + ":" + port + "/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return options.isEmpty() ? base : base + "?" + options;
    }

    /** Opens one connection of its own, as the user and without the pool's limits; for migrations, checks and backups. */
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("ApplicationName", "miadi");
        return DriverManager.getConnection(jdbc(), properties);
    }

    /** Safe to log. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + name;
    }

    private static URI uriOf(String text) {
        var address = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        if (!address.startsWith("postgresql://") && !address.startsWith("postgres://")) {
            throw new IllegalArgumentException("the database address starts with postgresql:// or jdbc:postgresql://");
        }
        try {
            var uri = URI.create(address);
            if (uri.getHost() == null) {
                throw new IllegalArgumentException("the database address names no host");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            // The cause is left out on purpose: its message quotes the whole address.
            throw new IllegalArgumentException(
                    "the database address cannot be read; special characters in the password are percent-encoded");
        }
    }

    private static String nameOf(URI uri) {
        var path = uri.getRawPath();
        if (path == null || path.length() < 2) {
            throw new IllegalArgumentException("the database address names no database");
        }
        return decode(path.substring(1));
    }

    /** As in a URI, where unlike in a form a plus sign is a plus sign. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

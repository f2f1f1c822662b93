package io.miadi.domain.audit.log;

import java.util.Optional;

/**
 * The bytes of an entry, which are the data of its leaf in the tree. Whoever wants to check the log with a program of their own needs
 * this page and RFC 6962. All numbers are big-endian.
 *
 * <pre>
 * entry := version time actor role action subject before after cause correlation
 * version := one byte, 1; another layout gets another number and this one stays readable
 * time := microseconds since 1970-01-01T00:00:00Z (8 bytes, signed): what PostgreSQL keeps of a time, and nothing that it does not
 * actor, role, action, subject, cause, correlation := text
 * before, after := number of facts (4 bytes), and of each fact its name (text) and its value (text)
 * text := length in bytes (4 bytes, unsigned, at most 2147483647), and as many bytes of UTF-8
 * </pre>
 *
 * <p>The names of facts rise strictly, compared as unsigned bytes of their UTF-8. Nothing follows the correlation id. Every part has
 * a fixed length or says its length beforehand, so no two entries share their bytes; and what {@link #decode} takes is exactly what
 * {@link #encode} gives, so no entry has two encodings.
 */
public final class EntryEncoding {
    /** The version that is written. */
    public static final int VERSION = 1;

    private EntryEncoding() {}

    /**
     * The bytes of an entry.
     *
     * @throws IllegalArgumentException if a text is not Unicode (half of a surrogate pair), which UTF-8 cannot say without loss
     */
    public static byte[] encode(LoggedEntry entry) {
        return new EntryWriter()
                .version(VERSION)
                .time(entry.at())
                .text(entry.actor())
                .text(entry.role())
                .text(entry.action())
                .text(entry.subject())
                .facts(entry.before())
                .facts(entry.after())
                .text(entry.cause())
                .text(entry.correlation())
                .bytes();
    }

    /** The entry that has these bytes; empty if none has. */
    public static Optional<LoggedEntry> decode(byte[] bytes) {
        try {
            return Optional.of(read(new EntryReader(bytes)));
        } catch (NotAnEntry e) {
            return Optional.empty();
        }
    }

    private static LoggedEntry read(EntryReader reader) throws NotAnEntry {
        reader.version(VERSION);
        var at = reader.time();
        var actor = reader.text();
        var role = reader.text();
        var action = reader.text();
        var subject = reader.text();
        var before = reader.facts();
        var after = reader.facts();
        var cause = reader.text();
        var correlation = reader.text();
        reader.end();
        return new LoggedEntry(at, actor, role, action, subject, before, after, cause, correlation);
    }
}

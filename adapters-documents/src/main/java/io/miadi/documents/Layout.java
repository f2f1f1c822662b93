package io.miadi.documents;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages that texts are put on. On an HTML page everything that is put in is escaped. */
final class Layout {
    /** A line of a table. */
    record Row(String label, String value) {}

    private Layout() {}

    static Template html(String file) {
        return load(file, true);
    }

    static Template text(String file) {
        return load(file, false);
    }

    private static Template load(String file, boolean escaped) {
        try (var in = Layout.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            return Mustache.compiler().escapeHTML(escaped).compile(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

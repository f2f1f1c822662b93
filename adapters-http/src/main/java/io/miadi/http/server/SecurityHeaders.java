package io.miadi.http.server;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/** The header fields of every answer, errors of the server underneath included (security rule HTTP-7). */
final class SecurityHeaders {
    private static final List<HttpField> ALWAYS = List.of(
            new HttpField("X-Content-Type-Options", "nosniff"),
            new HttpField("Cache-Control", "no-store"),
            new HttpField(
                    "Content-Security-Policy",
                    "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"),
            new HttpField("Referrer-Policy", "no-referrer"),
            new HttpField("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    private static final HttpField HSTS =
            new HttpField("Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    private final List<HttpField> fields;

    SecurityHeaders(boolean https) {
        var all = new ArrayList<>(ALWAYS);
        if (https) {
            all.add(HSTS);
        }
        this.fields = List.copyOf(all);
    }

    void putOn(HttpFields.Mutable headers) {
        for (HttpField field : fields) {
            headers.put(field);
        }
    }

    List<HttpField> fields() {
        return fields;
    }
}

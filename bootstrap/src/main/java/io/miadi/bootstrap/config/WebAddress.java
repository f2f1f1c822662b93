package io.miadi.bootstrap.config;

import java.net.URI;
import java.util.Locale;

/** Addresses as people write them into settings; what is none is refused with an unchecked exception. */
final class WebAddress {
    static final String EXPECTED = "an address such as https://miadi.example.org, without a slash at the end";

    private WebAddress() {}

    /** An http or https address without user, query, fragment and last slash. */
    static URI parse(String text) {
        var uri = URI.create(text);
        boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!plain || !web || uri.getHost() == null || text.endsWith("/")) {
            throw new IllegalArgumentException("not an address");
        }
        return uri;
    }

    /** The same without a path, as browsers write it in {@code Origin}: lower case, and no port that goes without saying. */
    static URI origin(String text) {
        var uri = parse(text);
        if (!uri.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("has a path");
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() == (scheme.equals("https") ? 443 : 80);
        var port = uri.getPort() < 0 || usual ? "" : ":" + uri.getPort();
        return URI.create(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port);
    }
}

package io.miadi.mpesa.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where Daraja is and where it finds us.
 *
 * @param baseUrl without a path for Safaricom; a stub may have one
 * @param callbackBase public address and path before the callback token, ending with a slash
 */
public record DarajaAddresses(Gateway gateway, String baseUrl, String callbackBase) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Safaricom's own gateway for the environment. */
    public static DarajaAddresses of(DarajaEnvironment environment, String callbackBase) {
        return new DarajaAddresses(Gateway.SAFARICOM, environment.baseUrl(), callbackBase);
    }

    /** A stand-in at the given address. */
    public static DarajaAddresses stub(String baseUrl, String callbackBase) {
        return new DarajaAddresses(Gateway.STUB, baseUrl, callbackBase);
    }

    /** Whether requests travel without TLS; true for a stub only. */
    public boolean isCleartext() {
        return baseUrl.startsWith("http://");
    }

    /** An absolute http or https address without user, query or fragment; empty for anything else. */
    static Optional<URI> parse(String text) {
        try {
            var uri = new URI(text);
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return plain && web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    static boolean isLoopback(URI uri) {
        return LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }
}

package io.miadi.http.address;

import java.net.InetAddress;
import java.util.Optional;

/** Reads an address written in digits; a host name is never looked up. */
final class LiteralAddress {
    private static final int LONGEST = 45;

    private LiteralAddress() {}

    static Optional<InetAddress> parse(String text) {
        boolean plain = !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c == '.' || c == ':' || Character.digit(c, 16) >= 0 && c < 128);
        if (!plain || (text.indexOf(':') < 0 && !isDottedQuad(text))) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Four decimal groups without leading zeros, which some readers take for octal. */
    private static boolean isDottedQuad(String text) {
        String[] groups = text.split("\\.", -1);
        if (groups.length != 4) {
            return false;
        }
        for (String group : groups) {
            boolean decimal =
                    !group.isEmpty() && group.length() <= 3 && group.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!decimal || (group.length() > 1 && group.charAt(0) == '0')) {
                return false;
            }
        }
        return true;
    }
}

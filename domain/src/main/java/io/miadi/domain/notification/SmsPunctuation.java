package io.miadi.domain.notification;

/** Writes typographic marks as the plain ones that SMS has, so that one curly quote does not more than halve what fits. */
public final class SmsPunctuation {
    private SmsPunctuation() {}

    /** The same words with plain quotes, dashes, dots and spaces, and without invisible characters; letters stay as they are. */
    public static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(plain, c));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int c) {
        switch (c) {
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x60, 0xB4 -> plain.append('\'');
            case 0x201C, 0x201D, 0x201E, 0x2033, 0xAB, 0xBB -> plain.append('"');
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212 -> plain.append('-');
            case 0x2026 -> plain.append("...");
            case 0xA0, 0x202F, 0x2009, '\t' -> plain.append(' ');
            case 0x2022 -> plain.append('*');
            case 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD -> {
                // Nothing to see, nothing to send.
            }
            default -> plain.appendCodePoint(c);
        }
    }
}

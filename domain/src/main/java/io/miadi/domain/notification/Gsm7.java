package io.miadi.domain.notification;

import java.util.OptionalInt;

/** The default alphabet of SMS and its extension table, 3GPP TS 23.038, 6.2.1. */
final class Gsm7 {
    private static final String BASIC = "@\u00A3$\u00A5\u00E8\u00E9\u00F9\u00EC\u00F2\u00C7\n\u00D8\u00F8\r\u00C5\u00E5"
            + "\u0394_\u03A6\u0393\u039B\u03A9\u03A0\u03A8\u03A3\u0398\u039E\u00C6\u00E6\u00DF\u00C9"
            + " !\"#\u00A4%&'()*+,-./0123456789:;<=>?"
            + "\u00A1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00C4\u00D6\u00D1\u00DC\u00A7"
            + "\u00BFabcdefghijklmnopqrstuvwxyz\u00E4\u00F6\u00F1\u00FC\u00E0";
    private static final String EXTENSION = "\f^{}\\[~]|\u20AC";

    private Gsm7() {}

    /** Septets that the character takes: one, or two with the escape; empty when the alphabet does not have it. */
    static OptionalInt septets(int codePoint) {
        if (BASIC.indexOf(codePoint) >= 0) {
            return OptionalInt.of(1);
        }
        return EXTENSION.indexOf(codePoint) >= 0 ? OptionalInt.of(2) : OptionalInt.empty();
    }
}

package io.miadi.simulators.twilio;

/** How many parts a text is sent in: GSM-7 takes 160 or 153 a part, anything outside its alphabet makes that 70 or 67. */
final class Segments {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWO_SEPTETS = "^{}\\[~]|€\f";

    private Segments() {}

    static int of(String text) {
        var septets = 0;
        for (var character : text.toCharArray()) {
            if (BASIC.indexOf(character) >= 0) {
                septets += 1;
            } else if (TWO_SEPTETS.indexOf(character) >= 0) {
                septets += 2;
            } else {
                return parts(text.length(), 70, 67);
            }
        }
        return parts(septets, 160, 153);
    }

    private static int parts(int units, int alone, int together) {
        return units <= alone ? 1 : Math.ceilDiv(units, together);
    }
}

package io.miadi.domain.notification;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text costs as an SMS (3GPP TS 23.040): its encoding, and the units of each part. A character is never split over two
 * parts, so the number of parts can be larger than a division suggests.
 *
 * @param sizes units of each part in order; septets in GSM-7, UTF-16 units in UCS-2
 */
public record SmsLength(Encoding encoding, List<Integer> sizes) {
    public SmsLength {
        sizes = List.copyOf(sizes);
    }

    /** How the characters are written, and how many units fit one message alone and one part of several. */
    public enum Encoding {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int alone;
        private final int part;

        Encoding(int alone, int part) {
            this.alone = alone;
            this.part = part;
        }
    }

    public static SmsLength of(String text) {
        var encoding = text.codePoints().allMatch(c -> Gsm7.septets(c).isPresent()) ? Encoding.GSM_7 : Encoding.UCS_2;
        int[] units = text.codePoints().map(c -> units(encoding, c)).toArray();
        return new SmsLength(encoding, fill(units, encoding));
    }

    private static int units(Encoding encoding, int codePoint) {
        return switch (encoding) {
            case GSM_7 -> Gsm7.septets(codePoint).orElseThrow();
            case UCS_2 -> Character.charCount(codePoint);
        };
    }

    private static List<Integer> fill(int[] units, Encoding encoding) {
        int sum = 0;
        for (int unit : units) {
            sum += unit;
        }
        if (sum <= encoding.alone) {
            return List.of(sum);
        }
        var sizes = new ArrayList<Integer>();
        int current = 0;
        for (int unit : units) {
            if (current + unit > encoding.part) {
                sizes.add(current);
                current = 0;
            }
            current += unit;
        }
        sizes.add(current);
        return sizes;
    }

    public int parts() {
        return sizes.size();
    }

    public int units() {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }
}

package io.miadi.domain.refund;

/**
 * Why certainly nothing moved.
 *
 * @param code the provider's own
 * @param words the provider's, fit to be shown to staff
 */
public record RefundFailure(Kind kind, String code, String words) {
    /** What follows from it. */
    public enum Kind {
        /** The payment cannot be taken back; paying its payer may still be possible. */
        NOT_THIS_WAY,
        /** Nothing more is tried by itself. */
        FINAL
    }

    public String line() {
        return words.isEmpty() ? code : code + " " + words;
    }
}

package io.miadi.mpesa.refund;

import io.miadi.domain.refund.RefundFailure;
import java.util.Optional;
import java.util.Set;

/**
 * The closed list of result codes after which certainly no money moved (daraja.md 6 to 9). What is not listed concludes nothing;
 * neither do "already reversed" (R000001) and "duplicate" (15), after which somebody has to look who sent the money back.
 */
final class RefundCodes {
    /** Not permitted for this payment or product, party unknown or account closed: paying the client may still be possible. */
    private static final Set<String> NOT_THIS_WAY = Set.of("11", "12", "21", "2006", "2028", "R000002");

    private static final Set<String> FINAL = Set.of(
            "1", "2", "3", "4", "5", "8", "17", "18", "20", "22", "24", "25", "26", "29", "2001", "2040", "8006");

    private RefundCodes() {}

    static Optional<RefundFailure> failure(String code, String words) {
        if (NOT_THIS_WAY.contains(code)) {
            return Optional.of(new RefundFailure(RefundFailure.Kind.NOT_THIS_WAY, code, words));
        }
        return FINAL.contains(code)
                ? Optional.of(new RefundFailure(RefundFailure.Kind.FINAL, code, words))
                : Optional.empty();
    }
}

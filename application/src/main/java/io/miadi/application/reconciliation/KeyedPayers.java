package io.miadi.application.reconciliation;

import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.KeyedHash;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.reconciliation.intake.PayerKeys;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Payers' numbers as keyed hashes, so that lines can be compared by them and nobody can read a number out of one. They are those
 * that stand beside the sealed numbers of attempts, whose keys are never retired: a line keeps its hash for good.
 */
public record KeyedPayers(KeyedHash hashes) implements PayerKeys {
    @Override
    public String keyOf(PhoneNumber number) {
        return HexFormat.of().formatHex(hashes.hash(KeyPurpose.PAYER_NUMBERS, bytes(number)));
    }

    /** Every hash that a stored line may carry for the number: keys are replaced, and lines stay. */
    public List<String> allKeysOf(PhoneNumber number) {
        return hashes.candidates(KeyPurpose.PAYER_NUMBERS, bytes(number)).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    /** Without the plus, as M-Pesa writes them. */
    private static byte[] bytes(PhoneNumber number) {
        return number.e164().substring(1).getBytes(StandardCharsets.US_ASCII);
    }
}

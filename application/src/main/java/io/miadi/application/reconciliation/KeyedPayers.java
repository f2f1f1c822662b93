package io.miadi.application.reconciliation;

import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.KeyedHash;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.reconciliation.intake.PayerKeys;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Payers' numbers as keyed hashes, so that lines can be compared by them and nobody can read a number out of one. */
public record KeyedPayers(KeyedHash hashes) implements PayerKeys {
    @Override
    public String keyOf(PhoneNumber number) {
        return HexFormat.of().formatHex(hashes.hash(KeyPurpose.PAYERS, bytes(number)));
    }

    /** Every hash that a stored line may carry for the number: keys are replaced, and lines stay. */
    public List<String> allKeysOf(PhoneNumber number) {
        return hashes.candidates(KeyPurpose.PAYERS, bytes(number)).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    private static byte[] bytes(PhoneNumber number) {
        return number.e164().getBytes(StandardCharsets.US_ASCII);
    }
}

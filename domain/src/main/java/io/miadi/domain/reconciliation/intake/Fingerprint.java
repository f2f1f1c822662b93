package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.reconciliation.Movement;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What makes a row itself, whichever file it stands in: SHA-256 over its facts. Each fact is written with its length, and an
 * absent one unlike an empty one, so that two rows that differ never become the same bytes.
 */
final class Fingerprint {
    private final StringBuilder facts = new StringBuilder(160);

    private Fingerprint() {}

    /**
     * @param ordinal which one it is among rows that are otherwise the same, from one; always one where the provider gave an id,
     *     for then the same facts are the same row
     */
    static String of(String account, ReportedRow row, int ordinal) {
        return common(account, row).fact(Integer.toString(ordinal)).digest();
    }

    /** The facts without the ordinal: equal for rows between which only their order tells. */
    static String withoutOrdinal(String account, ReportedRow row) {
        return common(account, row).facts.toString();
    }

    private static Fingerprint common(String account, ReportedRow row) {
        return new Fingerprint()
                .fact(account)
                .fact(row.told().providerId())
                .fact(row.completed() ? "completed" : "not completed")
                .movement(row.movement())
                .fact(row.reference());
    }

    private Fingerprint movement(Movement movement) {
        return fact(movement.kind().name())
                .fact(movement.direction().name())
                .fact(movement.at().toString())
                .fact(Long.toString(movement.amount().minor()))
                .fact(movement.amount().currency().getCurrencyCode());
    }

    private Fingerprint fact(@Nullable String fact) {
        if (fact == null) {
            facts.append('-');
        } else {
            facts.append(fact.length()).append(':').append(fact);
        }
        return this;
    }

    /** Over the characters as they are: an encoder would write every broken one as the same question mark. */
    private String digest() {
        var bytes = ByteBuffer.allocate(2 * facts.length());
        bytes.asCharBuffer().put(facts.toString());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.miadi.domain.payment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One word about an attempt. Evidence is only ever added; what it adds up to is {@link EvidenceFold}.
 *
 * @param at the provider's time where it gave one, otherwise the time of arrival
 * @param digest lower-case hexadecimal SHA-256 that makes the same word twice the same evidence
 * @param mismatch why it is quarantined; empty when it counts
 */
public record Evidence(
        EvidenceSource source,
        Strength strength,
        Verdict verdict,
        Instant at,
        String digest,
        Optional<Mismatch> mismatch) {

    /** Weight first, then the provider's time, then the digest: a total order, so that a fold never depends on arrival. */
    static final Comparator<Evidence> BY_WEIGHT =
            Comparator.comparing(Evidence::strength).thenComparing(Evidence::at).thenComparing(Evidence::digest);

    /** The order among words that decide nothing: the latest holds. */
    static final Comparator<Evidence> BY_TIME =
            Comparator.comparing(Evidence::at).thenComparing(Evidence::strength).thenComparing(Evidence::digest);

    /** The same word, kept but not counting by itself. */
    public Evidence quarantined(Mismatch why) {
        return new Evidence(source, strength, verdict, at, digest, Optional.of(why));
    }

    /**
     * Whether it may decide something. A strong word counts even when it disagrees with what was asked for, except with a
     * receipt that is another attempt's: that money is counted there.
     */
    public boolean counts() {
        return mismatch.isEmpty() || strength.isAtLeast(Strength.FETCHED) && mismatch.get() != Mismatch.RECEIPT_TAKEN;
    }
}

package io.miadi.domain.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * What may tell whose money a line is. Absent is {@code null}, never an empty text, and absent never equals absent.
 *
 * @param providerId the provider's transaction id (M-Pesa's receipt number), in upper case
 * @param reference what the payer gave as account, normalised by {@link References}
 * @param payer a keyed hash of the payer's number in E.164
 * @param batch the payout or settlement that the line belongs to
 */
public record Traces(
        @Nullable String providerId,
        @Nullable String reference,
        @Nullable String payer,
        @Nullable String batch) {
    public static final Traces NONE = new Traces(null, null, null, null);

    public Traces {
        requirePresent(providerId);
        requirePresent(reference);
        requirePresent(payer);
        requirePresent(batch);
    }

    public Traces withProviderId(String id) {
        return new Traces(id, reference, payer, batch);
    }

    public Traces withReference(String text) {
        return new Traces(providerId, text, payer, batch);
    }

    public Traces withPayer(String hash) {
        return new Traces(providerId, reference, hash, batch);
    }

    public Traces withBatch(String id) {
        return new Traces(providerId, reference, payer, id);
    }

    /** The same, with what only the other knows: both tell of one money. */
    public Traces filledFrom(Traces other) {
        return new Traces(
                providerId == null ? other.providerId : providerId,
                reference == null ? other.reference : reference,
                payer == null ? other.payer : payer,
                batch == null ? other.batch : batch);
    }

    private static void requirePresent(@Nullable String trace) {
        if (trace != null && trace.isEmpty()) {
            throw new IllegalArgumentException("an empty trace is absent: null");
        }
    }
}

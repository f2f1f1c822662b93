package io.miadi.domain.reconciliation.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a row tells about whose money it is, as the report spells it. Absent is {@code null}.
 *
 * @param providerId the provider's transaction id, in upper case
 * @param reference what the payer typed as account
 * @param linkedId the transaction that this one undoes or charges for, where the report says so
 * @param kind the report's own word for the kind of row, for a person who meets an unrecognised one
 */
public record Told(
        @Nullable String providerId,
        @Nullable String reference,
        @Nullable String linkedId,
        @Nullable StatedPayer payer,
        String kind) {
    public static final Told NOTHING = new Told(null, null, null, null, "");

    public Told {
        if ("".equals(providerId) || "".equals(reference) || "".equals(linkedId)) {
            throw new IllegalArgumentException("an empty text is absent: null");
        }
    }

    public Told withProviderId(String id) {
        return new Told(id, reference, linkedId, payer, kind);
    }

    public Told withReference(String typed) {
        return new Told(providerId, typed, linkedId, payer, kind);
    }
}

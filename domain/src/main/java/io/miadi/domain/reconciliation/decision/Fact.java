package io.miadi.domain.reconciliation.decision;

/** One field of a line that was compared with what we recorded. */
public record Fact(Field field, String ours, String theirs, Agreement agreement) {
    public enum Field {
        PROVIDER_ID,
        REFERENCE,
        PAYER,
        AMOUNT,
        CURRENCY,
        TIME
    }

    public enum Agreement {
        EQUAL,
        WITHIN,
        DIFFERS,
        /** One side does not say. Absent never equals absent. */
        ABSENT
    }
}

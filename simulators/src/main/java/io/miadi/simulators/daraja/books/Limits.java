package io.miadi.simulators.daraja.books;

/** What the operator allows a customer's wallet, in whole shillings. */
public record Limits(long perTransactionShillings, long perDayShillings) {
    /** In force since August 2023 (per day) and April 2024 (per transaction). */
    public static Limits of2026() {
        return new Limits(250_000, 500_000);
    }

    /** For load runs in which one phone pays thousands of times. */
    public static Limits noDailyLimit() {
        return new Limits(250_000, Long.MAX_VALUE / 100);
    }
}

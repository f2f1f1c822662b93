package io.miadi.domain.payment;

/**
 * The names that the provider gave to our request. They embed digits of the payer's number, so they are personal data and
 * printed shortened.
 */
public record ProviderRefs(String merchantRequestId, String checkoutRequestId) {
    private static final int LONGEST = 64;

    public ProviderRefs {
        if (checkoutRequestId.isEmpty()
                || checkoutRequestId.length() > LONGEST
                || merchantRequestId.length() > LONGEST) {
            throw new IllegalArgumentException("not a provider reference");
        }
    }

    @Override
    public String toString() {
        return "•••" + checkoutRequestId.substring(Math.max(0, checkoutRequestId.length() - 3));
    }
}

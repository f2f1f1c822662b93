package io.miadi.simulators.daraja.request;

/**
 * A request that may be accepted.
 *
 * @param initiatorIsKnown whether name and security credential are those of the merchant's operator; a stranger learns it by the
 *     result, not by the acknowledgement
 */
public record Request(Order order, Addresses addresses, boolean initiatorIsKnown) {
    /** Where the result goes, and where a request goes that ran out of time. */
    public record Addresses(String resultUrl, String timeoutUrl) {}
}

package io.miadi.http.address;

import java.net.InetAddress;
import java.util.List;

/**
 * Decides who is calling: the connection's peer or, when the peer is one of our proxies, the right-most hop of
 * {@code X-Forwarded-For} that is not. Anything further left was written by the caller and proves nothing. No other header
 * is looked at. Thread-safe.
 */
public final class ClientAddress {
    private final List<AddressRange> trustedProxies;

    public ClientAddress(List<AddressRange> trustedProxies) {
        this.trustedProxies = List.copyOf(trustedProxies);
    }

    /**
     * @param forwardedFor the header's values in the order they were received; an unreadable hop ends the walk at the last
     *     hop that was understood
     */
    public InetAddress of(InetAddress peer, List<String> forwardedFor) {
        if (forwardedFor.isEmpty() || !AddressRange.anyContains(trustedProxies, peer)) {
            return peer;
        }
        InetAddress nearest = peer;
        for (int line = forwardedFor.size() - 1; line >= 0; line--) {
            String[] hops = forwardedFor.get(line).split(",", -1);
            for (int i = hops.length - 1; i >= 0; i--) {
                var hop = LiteralAddress.parse(hops[i].strip());
                if (hop.isEmpty()) {
                    return nearest;
                }
                nearest = hop.get();
                if (!AddressRange.anyContains(trustedProxies, nearest)) {
                    return nearest;
                }
            }
        }
        return nearest;
    }
}

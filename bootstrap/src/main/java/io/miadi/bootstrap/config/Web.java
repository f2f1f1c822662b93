package io.miadi.bootstrap.config;

import io.miadi.http.address.AddressRange;
import java.net.URI;
import java.util.List;

/**
 * Where the product listens and is found.
 *
 * @param host the address of this machine to listen on
 * @param operationsPort health details, metrics and jobs; always on loopback
 * @param publicUrl how the world reaches it, through the proxy that ends TLS
 * @param trustedProxies whose X-Forwarded-For is believed
 * @param mpesaAddresses from where callbacks of M-Pesa are believed; empty means the published list
 */
public record Web(
        String host,
        int port,
        int operationsPort,
        URI publicUrl,
        List<AddressRange> trustedProxies,
        List<AddressRange> mpesaAddresses) {
    public Web {
        trustedProxies = List.copyOf(trustedProxies);
        mpesaAddresses = List.copyOf(mpesaAddresses);
    }
}

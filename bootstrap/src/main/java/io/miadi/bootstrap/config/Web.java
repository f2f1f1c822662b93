package io.miadi.bootstrap.config;

import java.net.URI;
import java.util.List;

/**
 * Where the product listens and is found.
 *
 * @param host the address of this machine to listen on
 * @param operationsPort health details, metrics and jobs; always on loopback
 * @param publicUrl how the world reaches it, through the proxy that ends TLS
 * @param trustedProxies addresses or CIDR ranges whose X-Forwarded-For is believed
 */
public record Web(String host, int port, int operationsPort, URI publicUrl, List<String> trustedProxies) {
    public Web {
        trustedProxies = List.copyOf(trustedProxies);
    }
}

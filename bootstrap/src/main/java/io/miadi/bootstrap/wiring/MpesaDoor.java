package io.miadi.bootstrap.wiring;

import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.config.Mode;
import io.miadi.bootstrap.config.Mpesa;
import io.miadi.http.address.AddressRange;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says from where callbacks of M-Pesa are believed. */
public final class MpesaDoor {
    /** The addresses that Safaricom publishes for its callbacks (daraja.md 14). */
    private static final List<AddressRange> PUBLISHED = Stream.of(
                    "196.201.212.69",
                    "196.201.212.74",
                    "196.201.212.127",
                    "196.201.212.129",
                    "196.201.212.136",
                    "196.201.212.138",
                    "196.201.213.44",
                    "196.201.213.114",
                    "196.201.214.200",
                    "196.201.214.206",
                    "196.201.214.207",
                    "196.201.214.208")
            .map(text -> AddressRange.parse(text).orElseThrow())
            .toList();

    private MpesaDoor() {}

    /**
     * The given addresses or, where none are given, those that Safaricom publishes. On a developer's machine a stub on loopback is
     * also believed; in production loopback is where a proxy speaks for anybody.
     */
    public static Predicate<InetAddress> believed(Config config) {
        var given = config.web().mpesaAddresses();
        var ranges = given.isEmpty() ? PUBLISHED : given;
        boolean stub = config.mode() == Mode.DEVELOPMENT
                && config.mpesa().flatMap(Mpesa::baseUrl).isPresent();
        return address -> (stub && address.isLoopbackAddress()) || AddressRange.anyContains(ranges, address);
    }
}

package io.miadi.http.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP-9, V4.1.3: only our own proxies are believed, and only about the hop before them. */
class ClientAddressTest {
    private final ClientAddress addresses =
            new ClientAddress(List.of(range("10.0.0.0/8"), range("192.0.2.7"), range("2001:db8::/32")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // peer | header lines, separated by / | expected
                "203.0.113.5 | -                              | 203.0.113.5",
                "203.0.113.5 | 198.51.100.1                   | 203.0.113.5",
                "203.0.113.5 | 10.0.0.1                       | 203.0.113.5",
                "10.0.0.1    | -                              | 10.0.0.1",
                "10.0.0.1    | 198.51.100.1                   | 198.51.100.1",
                "10.0.0.1    | 1.2.3.4, 198.51.100.1          | 198.51.100.1",
                "10.0.0.1    | 1.2.3.4, 198.51.100.1, 10.9.9.9 | 198.51.100.1",
                "10.0.0.1    | 1.2.3.4 / 198.51.100.1         | 198.51.100.1",
                "10.0.0.1    | 198.51.100.1 / 192.0.2.7       | 198.51.100.1",
                "10.0.0.1    | 10.0.0.2, 10.0.0.3             | 10.0.0.2",
                "10.0.0.1    | 198.51.100.1, rubbish          | 10.0.0.1",
                "10.0.0.1    | 198.51.100.1, localhost        | 10.0.0.1",
                "10.0.0.1    | 198.51.100.1, 010.0.0.1        | 10.0.0.1",
                "10.0.0.1    | 198.51.100.1, 3232235777       | 10.0.0.1",
                "10.0.0.1    | 198.51.100.1, unknown, 10.0.0.2 | 10.0.0.2",
                "10.0.0.1    | 198.51.100.1:4711              | 10.0.0.1",
                "10.0.0.1    | ,                              | 10.0.0.1",
                "2001:db8::1 | 198.51.100.1                   | 198.51.100.1",
                "192.0.2.8   | 198.51.100.1                   | 192.0.2.8",
            })
    void the_right_most_untrusted_hop_is_the_caller(String peer, @Nullable String forwarded, String expected) {
        List<String> lines = forwarded == null
                ? List.of()
                : Arrays.stream(forwarded.split("/")).map(String::strip).toList();
        assertThat(addresses.of(InetAddress.ofLiteral(peer), lines)).isEqualTo(InetAddress.ofLiteral(expected));
    }

    @Test
    void without_proxies_nothing_is_believed() {
        var peer = InetAddress.ofLiteral("10.0.0.1");
        assertThat(new ClientAddress(List.of()).of(peer, List.of("198.51.100.1")))
                .isEqualTo(peer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "host/8",
                "10.0.0/8",
                "::1/129",
                "10.0.0.0/8/8"
            })
    void a_range_that_is_none_is_refused(String text) {
        assertThat(AddressRange.parse(text)).isEqualTo(Optional.empty());
    }

    @Test
    void ranges_end_where_their_bits_end() {
        var odd = range("196.201.214.192/26");
        assertThat(odd.contains(InetAddress.ofLiteral("196.201.214.200"))).isTrue();
        assertThat(odd.contains(InetAddress.ofLiteral("196.201.214.191"))).isFalse();
        assertThat(odd.contains(InetAddress.ofLiteral("::1"))).isFalse();
        assertThat(range("0.0.0.0/0").contains(InetAddress.ofLiteral("255.255.255.255")))
                .isTrue();
    }

    private static AddressRange range(String text) {
        return AddressRange.parse(text).orElseThrow();
    }
}

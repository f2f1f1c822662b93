package io.miadi.http.address;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** A block of addresses in CIDR form, such as {@code 196.201.214.0/24}; a bare address is a block of one. */
public record AddressRange(InetAddress base, int prefixBits) {
    public AddressRange {
        if (prefixBits < 0 || prefixBits > base.getAddress().length * 8) {
            throw new IllegalArgumentException("prefix length out of range");
        }
    }

    public static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        var address = LiteralAddress.parse(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int widest = address.get().getAddress().length * 8;
        if (slash < 0) {
            return Optional.of(new AddressRange(address.get(), widest));
        }
        String bits = text.substring(slash + 1);
        boolean number = !bits.isEmpty() && bits.length() <= 3 && bits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number || Integer.parseInt(bits) > widest) {
            return Optional.empty();
        }
        return Optional.of(new AddressRange(address.get(), Integer.parseInt(bits)));
    }

    public boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        int whole = prefixBits / 8;
        for (int i = 0; i < whole; i++) {
            if (mine[i] != other[i]) {
                return false;
            }
        }
        int rest = prefixBits % 8;
        return rest == 0 || ((mine[whole] ^ other[whole]) & (0xFF << (8 - rest)) & 0xFF) == 0;
    }

    /** Whether any of the ranges contains the address: an allow-list of a provider's callback hosts, for example. */
    public static boolean anyContains(List<AddressRange> ranges, InetAddress address) {
        for (AddressRange range : ranges) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }
}

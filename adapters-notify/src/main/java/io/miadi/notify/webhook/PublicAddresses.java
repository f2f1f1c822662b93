package io.miadi.notify.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses belong to the public network. An address that somebody else chose may lead to no other (HOOK-6). */
final class PublicAddresses {
    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        boolean special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        boolean shared = first == 100 && second >= 64 && second <= 127;
        boolean reserved = first == 0 || first >= 224 || (first == 192 && second == 0 && (third == 0 || third == 2));
        boolean documentation =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        boolean benchmarking = first == 198 && (second == 18 || second == 19);
        return !shared && !reserved && !documentation && !benchmarking;
    }

    /** Of the global unicast range 2000::/3, without what wraps an address of another kind or is for documents. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        boolean global = (first & 0xE000) == 0x2000;
        boolean wrapping = first == 0x2002 || (first == 0x2001 && second == 0);
        boolean documentation = first == 0x2001 && second == 0x0DB8;
        return global && !wrapping && !documentation;
    }
}

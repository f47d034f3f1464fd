package dev.lectern.watch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses belong to the public Internet. A listing is written by a stranger and must not lead into the operator's
 * own network.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA special-purpose addresses</a>
 */
final class AddressRules {

    private AddressRules() {}

    /** Whether the address is one that anybody may be sent to. */
    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isPublic4(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                : address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic4(int a, int b, int c) {
        boolean carrierNat = a == 100 && b >= 64 && b < 128;
        boolean protocolAssignments = a == 192 && b == 0 && c == 0;
        boolean benchmarks = a == 198 && (b == 18 || b == 19);
        return a != 0 && a < 240 && !carrierNat && !protocolAssignments && !benchmarks;
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if ((first & 0xfe00) == 0xfc00) {
            return false; // unique local
        }
        if (first == 0x2002) {
            return isPublic(embedded(bytes, 2)); // 6to4
        }
        if (first == 0x0064 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b) {
            return isPublic(embedded(bytes, 12)); // NAT64
        }
        boolean compatible = Arrays.equals(bytes, 0, 12, new byte[12], 0, 12);
        return !compatible || isPublic(embedded(bytes, 12));
    }

    private static InetAddress embedded(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are always an address", e);
        }
    }
}

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

    /** 64:ff9b::/96 (RFC 6052). */
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

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
        boolean examples =
                a == 192 && b == 0 && c == 2 || a == 198 && b == 51 && c == 100 || a == 203 && b == 0 && c == 113;
        boolean relays = a == 192 && b == 88 && c == 99;
        return a != 0 && a < 240 && !carrierNat && !protocolAssignments && !benchmarks && !examples && !relays;
    }

    /**
     * Only global unicast (2000::/3), and of that nothing which leads elsewhere.
     *
     * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA special-purpose addresses</a>
     */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (first == 0x2002) {
            return isPublic(embedded(bytes, 2)); // 6to4
        }
        if (Arrays.equals(bytes, 0, NAT64.length, NAT64, 0, NAT64.length)) {
            return isPublic(embedded(bytes, NAT64.length));
        }
        boolean protocolAssignments = first == 0x2001 && second < 0x200; // Teredo among them
        boolean examples = first == 0x2001 && second == 0xdb8 || first == 0x3fff && second < 0x1000;
        return (first & 0xe000) == 0x2000 && !protocolAssignments && !examples;
    }

    private static InetAddress embedded(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are always an address", e);
        }
    }
}

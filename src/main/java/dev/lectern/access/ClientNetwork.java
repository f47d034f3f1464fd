package dev.lectern.access;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a client comes from, for limits: its address, or of IPv6 the network of 64 bits that one subscriber gets, who may use any
 * address there.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6177">RFC 6177, IPv6 Address Assignment to End Sites</a>
 */
public final class ClientNetwork {

    private static final int NETWORK = 64 / Byte.SIZE;
    private static final int IPV6 = 128 / Byte.SIZE;

    private ClientNetwork() {}

    /** Its name; what a trusted proxy says that is no address stands for itself. */
    public static String of(SocketAddress client) {
        return of(String.valueOf(client.host()));
    }

    static String of(String host) {
        byte[] address = NetUtil.createByteArrayFromIpAddressString(host);
        if (address == null) {
            return host;
        }
        try {
            // An IPv4 address that is written as one of IPv6 becomes what it is.
            InetAddress known = InetAddress.getByAddress(address);
            if (known.getAddress().length < IPV6) {
                return known.getHostAddress();
            }
            Arrays.fill(address, NETWORK, IPV6, (byte) 0);
            return InetAddress.getByAddress(address).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address of " + address.length + " bytes is none.", e);
        }
    }
}

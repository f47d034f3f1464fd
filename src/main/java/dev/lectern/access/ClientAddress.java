package dev.lectern.access;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The client of a request, for limits. Behind trusted proxies it is the last one of {@code X-Forwarded-For} or {@code Forwarded} that is
 * none of them: each proxy adds, behind what it was sent, whom it was asked by, so what stands further to the left is only what a client
 * says of itself. Quarkus takes the leftmost.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7239#section-8.1">RFC 7239, 8.1, Header Validity and Integrity</a>
 */
@Singleton
public class ClientAddress {

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\h*for=\"?([^\";]*)\"?");

    /** In brackets, with a port, or alone. */
    private static final Pattern NODE = Pattern.compile("\\[([^\\]]*)](?::.*)?|([^:]*):[^:]*|(.*)");

    private final List<IpSubnetFilterRule> trusted;
    private final boolean believes;
    private final boolean standard;

    ClientAddress(
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean believes,
            @ConfigProperty(name = "quarkus.http.proxy.allow-forwarded", defaultValue = "false") boolean standard) {
        this.believes = believes;
        this.standard = standard;
        this.trusted = trusted.orElse(List.of()).stream()
                .flatMap(proxy -> rule(proxy.strip()).stream())
                .toList();
    }

    /**
     * Where a request comes from.
     *
     * @return its network, as {@link ClientNetwork} names it; null when the client has gone already
     */
    public @Nullable String of(HttpServerRequest request) {
        SocketAddress told = request.remoteAddress();
        if (told == null) {
            return null;
        }
        return isForwarded(request, told)
                ? last(chain(request)).map(ClientNetwork::of).orElseGet(() -> ClientNetwork.of(told))
                : ClientNetwork.of(told);
    }

    /** Who gives the proxy's own address for theirs looks as if nothing had been told. */
    private boolean isForwarded(HttpServerRequest request, SocketAddress told) {
        SocketAddress peer = request.connection().remoteAddress();
        return believes && (!told.equals(peer) || isTrusted(String.valueOf(peer.host())));
    }

    /** The last of a chain that is no trusted proxy; the first of all when all are. */
    Optional<String> last(List<String> chain) {
        for (int n = chain.size() - 1; n > 0; n--) {
            if (!isTrusted(chain.get(n))) {
                return Optional.of(chain.get(n));
            }
        }
        return chain.stream().findFirst();
    }

    private boolean isTrusted(String host) {
        InetAddress address = address(host);
        return address != null && trusted.stream().anyMatch(rule -> rule.matches(new InetSocketAddress(address, 0)));
    }

    /** Who was asked by whom, the client first; of the header that Quarkus is told to believe. */
    private List<String> chain(HttpServerRequest request) {
        List<String> hops = standard ? hops(request.headers().getAll("Forwarded")) : List.of();
        return hops.isEmpty()
                ? hops(request.headers().getAll("X-Forwarded-For")).stream()
                        .map(ClientAddress::host)
                        .toList()
                : hops.stream().map(ClientAddress::client).toList();
    }

    /** Whoever does not say for whom stays what it says. */
    static String client(String hop) {
        Matcher client = FOR.matcher(hop);
        return client.find() ? host(client.group(1)) : hop;
    }

    private static List<String> hops(List<String> headers) {
        List<String> hops = new ArrayList<>();
        headers.forEach(header -> Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .forEach(hops::add));
        return hops;
    }

    static String host(String node) {
        Matcher parts = NODE.matcher(node);
        if (!parts.matches()) {
            return node;
        }
        String bracketed = parts.group(1);
        String named = parts.group(2);
        return bracketed != null ? bracketed : named != null ? named : node;
    }

    /** None for a name: what a proxy is called is not what the next one sees of it. */
    private static Optional<IpSubnetFilterRule> rule(String proxy) {
        int slash = proxy.indexOf('/');
        InetAddress network = address(slash < 0 ? proxy : proxy.substring(0, slash));
        if (network == null) {
            return Optional.empty();
        }
        int bits = slash < 0 ? network.getAddress().length * Byte.SIZE : Integer.parseInt(proxy.substring(slash + 1));
        return Optional.of(new IpSubnetFilterRule(network, bits, IpFilterRuleType.ACCEPT));
    }

    private static @Nullable InetAddress address(String host) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address of " + bytes.length + " bytes is none.", e);
        }
    }
}

package dev.lectern.access;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:3::9, 2001:db8:1:3:0:0:0:0/64",
        "2001:DB8:1:2::9%eth0, 2001:db8:1:2:0:0:0:0/64",
        "::1, 0:0:0:0:0:0:0:0/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "unknown, unknown",
        "reader.example, reader.example"
    })
    void allAddressesOfANetworkOfIpv6AreOne(String host, String network) {
        assertThat(ClientNetwork.of(host)).isEqualTo(network);
    }

    @Test
    void aConnectionIsOfItsHost() {
        assertThat(ClientNetwork.of(SocketAddress.inetSocketAddress(40_000, "2001:db8::1")))
                .isEqualTo("2001:db8:0:0:0:0:0:0/64");
    }
}

package dev.lectern.access;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTest {

    private final ClientAddress clients = new ClientAddress(
            Optional.of(List.of("10.0.0.0/8", "192.0.2.1", "2001:db8::/32", "proxy.example")), true, false);

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "10.1.1.1, 10.1.1.1",
        "198.51.100.1 203.0.113.7, 203.0.113.7",
        "198.51.100.1 203.0.113.7 10.1.1.1, 203.0.113.7",
        "198.51.100.1 203.0.113.7 192.0.2.1 2001:db8:1::9, 203.0.113.7",
        "10.1.1.1 10.2.2.2, 10.1.1.1",
        "198.51.100.1 unknown, unknown",
        "198.51.100.1 proxy.example, proxy.example"
    })
    void isTheLastThatIsNoTrustedProxy(String chain, String client) {
        assertThat(clients.last(List.of(chain.split(" ")))).hasValue(client);
    }

    @Test
    void nobodySaysNothing() {
        assertThat(clients.last(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "203.0.113.7:4711, 203.0.113.7",
        "2001:db8::1, 2001:db8::1",
        "[2001:db8::1], 2001:db8::1",
        "[2001:db8::1]:4711, 2001:db8::1",
        "_hidden, _hidden",
        "[, ["
    })
    void isWrittenWithAPortOrWithout(String node, String host) {
        assertThat(ClientAddress.host(node)).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({
        "for=203.0.113.7, 203.0.113.7",
        "proto=https;For=\"[2001:db8::1]:4711\";by=10.1.1.1, 2001:db8::1",
        "proto=https, proto=https"
    })
    void isNamedInTheStandardHeader(String hop, String host) {
        assertThat(ClientAddress.client(hop)).isEqualTo(host);
    }
}

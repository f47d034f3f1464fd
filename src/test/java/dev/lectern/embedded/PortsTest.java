package dev.lectern.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortsTest {

    @Test
    void thePreferredPortIsTheFirst() {
        int wanted = Ports.free();

        var ports = Ports.preferring(wanted);

        assertThat(ports.getAsInt()).isEqualTo(wanted);
        assertThat(ports.getAsInt()).isNotEqualTo(wanted);
    }

    @Test
    void aPortThatIsTakenIsNoneOfThem() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.preferring(taken.getLocalPort()).getAsInt()).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void noneIsGivenTwice() {
        assertThat(IntStream.generate(Ports::free).limit(1_000)).doesNotHaveDuplicates();
    }

    @Test
    void noneIsOneThatOutgoingConnectionsUse() {
        assertThat(Ports.free()).isLessThan(32_768);
    }
}

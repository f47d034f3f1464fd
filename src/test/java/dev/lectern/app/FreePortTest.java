package dev.lectern.app;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FreePortTest {

    @Test
    void namesAPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThatThrownBy(() -> FreePort.require(settings(port)))
                    .isInstanceOf(SettingsFailure.class)
                    .hasMessageContaining(port)
                    .hasMessageContaining("quarkus.http.port");
        }
    }

    @Test
    void leavesAnyPortToTheServer() {
        assertThatCode(() -> FreePort.require(settings("0"))).doesNotThrowAnyException();
    }

    private static Settings settings(String port) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of("quarkus.http.port", port, "quarkus.http.host", "127.0.0.1"), "test", 100))
                .build();
        return new Settings(Set.of(), Optional.empty(), Optional.empty(), Path.of("data"), config);
    }
}

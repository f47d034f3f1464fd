package dev.lectern.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublicDnsTest {

    @Test
    void leavesOutPrivateAddresses() throws UnknownHostException {
        List<InetAddress> found =
                dns("10.0.0.1", "93.184.216.34", "169.254.169.254").lookup("a.example");

        assertThat(found).extracting(InetAddress::getHostAddress).containsExactly("93.184.216.34");
    }

    @Test
    void refusesANameThatHasNoOther() {
        assertThatThrownBy(() -> dns("127.0.0.1", "::1").lookup("a.example"))
                .isInstanceOf(PublicDns.PrivateAddress.class)
                .hasMessageContaining("a.example")
                .hasMessageContaining("allowPrivate");
    }

    private static PublicDns dns(String... addresses) {
        return new PublicDns(host -> {
            List<InetAddress> all = new ArrayList<>();
            for (String address : addresses) {
                all.add(InetAddress.getByName(address));
            }
            return all;
        });
    }
}

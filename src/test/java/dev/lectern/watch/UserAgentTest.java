package dev.lectern.watch;

import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UserAgentTest {

    @Test
    void saysWhoAsksAndWhereToLearnMore() {
        String told = UserAgent.of("1.2.0", Optional.of("https://example.org/crawler"));

        assertThat(told).isEqualTo("Lectern/1.2.0 (+https://example.org/crawler)");
    }

    @Test
    void saysOnlyWhoAsksWhenNothingMoreIsKnown() {
        assertThat(UserAgent.of("1.2.0", Optional.empty())).isEqualTo("Lectern/1.2.0");
    }
}

package dev.lectern.stream;

import dev.lectern.problem.Refusal;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlacesTest {

    @Test
    void allTogetherHaveSoMany() {
        Places places = places("2", null);
        places.take("192.0.2.1");
        places.take("192.0.2.1");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> places.take("192.0.2.2"))
                .withMessageContaining("All 2 places")
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(429))
                .satisfies(refusal ->
                        assertThat(refusal.headers().get("Retry-After")).matches("[23][0-9]"));
        assertThat(places.taken()).isEqualTo(2);
    }

    @Test
    void anAddressHasFewer() {
        Places places = places("3", "1");
        places.take("192.0.2.1");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> places.take("192.0.2.1"))
                .withMessageContaining("from one address");
        places.take("192.0.2.2");
        assertThat(places.taken()).isEqualTo(2);
    }

    @Test
    void anAddressHasAThousandUnlessToldOtherwise() {
        Places places = places("1500", null);
        for (int n = 0; n < 1000; n++) {
            places.take("192.0.2.1");
        }

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> places.take("192.0.2.1"))
                .withMessageContaining("All 1000 places for subscribers from one address");
    }

    @Test
    void anAddressMayHaveAll() {
        Places places = places("1500", "0");

        for (int n = 0; n < 1500; n++) {
            places.take("192.0.2.1");
        }

        assertThat(places.taken()).isEqualTo(1500);
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        Places places = places("1", "1");
        places.take("192.0.2.1");

        places.release("192.0.2.1");

        places.take("192.0.2.1");
        assertThat(places.taken()).isEqualTo(1);
    }

    private static Places places(String most, String mostOfOne) {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(StreamConfig.class)
                .withDefaultValue("lectern.stream.max-subscribers", most);
        if (mostOfOne != null) {
            settings.withDefaultValue("lectern.stream.max-per-address", mostOfOne);
        }
        return new Places(settings.build().getConfigMapping(StreamConfig.class));
    }
}

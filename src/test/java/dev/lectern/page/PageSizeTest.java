package dev.lectern.page;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PageSizeTest {

    @Test
    void takesSizesThatARecordCanCarry() {
        assertThat(limit("7M")).isEqualTo(7L * 1024 * 1024);
        assertThat(limit("64K")).isEqualTo(64L * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7340033", "8M", "16E", "0"})
    void refusesOthersAtTheStartAndSaysWhatWouldBeRight(String size) {
        assertThatThrownBy(() -> limit(size))
                .hasMessageContaining("lectern.page.max-size is " + size + "; a page may have from 1 byte to 7M");
    }

    private static long limit(String size) {
        return new SmallRyeConfigBuilder()
                .withMapping(PageLimits.class)
                .withSources(new PropertiesConfigSource(Map.of("lectern.page.max-size", size), "test", 100))
                .build()
                .getConfigMapping(PageLimits.class)
                .maxSize()
                .asLongValue();
    }
}

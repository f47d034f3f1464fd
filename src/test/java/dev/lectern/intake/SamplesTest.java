package dev.lectern.intake;

import dev.lectern.parse.PageParser;
import dev.lectern.source.ShippedSamples;
import dev.lectern.source.Source;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the samples of every shipped definition; their pages are in {@code src/test/resources/sources/samples}. */
class SamplesTest {

    private static final SampleTrials TRIALS = new SampleTrials(
            new PageParser(), new ParseTrials(), () -> new MemorySize(BigInteger.valueOf(5 * 1024 * 1024)));

    static List<Source> sources() throws Exception {
        return ShippedSamples.sources();
    }

    @Test
    void thereAreSamples() throws Exception {
        assertThat(sources()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void isReadAsExpected(Source source) {
        List<SampleReport> reports = TRIALS.run(source);

        assertThat(reports).isNotEmpty().allSatisfy(report -> {
            assertThat(report.problem()).isNull();
            assertThat(report.differences()).isEmpty();
        });
    }
}

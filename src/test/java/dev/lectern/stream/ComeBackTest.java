package dev.lectern.stream;

import dev.lectern.problem.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComeBackTest {

    @Test
    void spreadsThoseWhoAreRefusedTogether() {
        Set<Integer> seconds = IntStream.range(0, 200)
                .mapToObj(n -> ComeBack.later(503, "Not now."))
                .map(Refusal::headers)
                .map(headers -> Integer.valueOf(headers.get("Retry-After")))
                .collect(Collectors.toSet());

        assertThat(seconds).hasSizeGreaterThan(5).allMatch(after -> after >= 20 && after < 40);
    }
}

package dev.lectern.parse;

import dev.lectern.embedded.DemoTruth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any bytes end in one of the three results: pages that were cut, spliced, damaged and blown up, and bytes that never
 * were a page. A failure names the seed, the number of the mutation and what was thrown; they make the same page again.
 */
class MutatedPagesTest {

    private static final Path CORPUS = Path.of("..", "shared", "corpus", "speeches");
    private static final Path FIXTURES = Path.of("src/test/resources/dev/lectern/parse/pages");
    private static final int ROUNDS = 1000;
    private static final int LARGEST_BASE = 60_000;

    /** For a whole batch; a machine with nothing else to do needs a tenth of it. */
    private static final Duration BATCH = Duration.ofMinutes(4);

    private static final List<String> TYPES = List.of(
            "text/html; charset=utf-8",
            "text/html; charset=windows-1251",
            "text/plain; charset=shift_jis",
            "text/markdown",
            "application/json",
            "text/html; charset=utf-16",
            "");

    private static List<byte[]> bases;

    @BeforeAll
    static void readBases() throws IOException {
        bases = new ArrayList<>();
        DemoTruth.library().stream()
                .limit(6)
                .forEach(page -> bases.add(page.html().getBytes(StandardCharsets.UTF_8)));
        for (Path folder : List.of(FIXTURES, CORPUS)) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder).sorted()) {
                    files.map(MutatedPagesTest::start).forEach(bases::add);
                }
            }
        }
    }

    private static byte[] start(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            return Arrays.copyOf(all, Math.min(all.length, LARGEST_BASE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20180603, 7, 42})
    void aMutatedPageEndsInAResult(long seed) {
        PageMutation mutation = new PageMutation(bases, new Random(seed));

        Assertions.assertTimeoutPreemptively(BATCH, () -> {
            for (int round = 0; round < ROUNDS; round++) {
                assertEndsInAResult(mutation.next(), TYPES.get(round % TYPES.size()), seed, round);
            }
        });
    }

    @Test
    void randomBytesEndInAResult() {
        long seed = 1;
        Random random = new Random(seed);

        Assertions.assertTimeoutPreemptively(BATCH, () -> {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] page = new byte[random.nextInt(3000)];
                random.nextBytes(page);
                assertEndsInAResult(page, TYPES.get(round % TYPES.size()), seed, round);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "EUC-JP", "GB18030", "ISO-2022-JP", "IBM037"})
    void aPageInAnotherCharsetEndsInAResult(String charset) {
        String text = new String(bases.get(0), StandardCharsets.UTF_8);

        for (String type : TYPES) {
            assertEndsInAResult(text.getBytes(Charset.forName(charset)), type, 0, 0);
        }
    }

    private static void assertEndsInAResult(byte[] page, String type, long seed, int round) {
        ParseResult result;
        try {
            result = new PageParser().parse(page, Hints.of("https://speeches.example/a", type.isEmpty() ? null : type));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("Seed " + seed + ", mutation " + round + ", " + type + ": " + e, e);
        }
        assertThat(result.paragraphs())
                .as("seed %d, mutation %d, %s", seed, round, type)
                .doesNotContainNull()
                .noneMatch(paragraph -> paragraph.indexOf('\0') >= 0);
    }
}

package dev.lectern.parse;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.speech.Repair;
import dev.lectern.speech.Speech;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The two pages that the project started from. */
class SeedCorpusTest {

    private static final Path SEEDS = Path.of("..", "shared", "corpus", "seeds");

    @ParameterizedTest
    @ValueSource(strings = {"000_ff45c756a829298a", "002_8cf0ef93cb3a9e6d"})
    void readsASeedPageAsItsGoldSays(String name) throws IOException {
        byte[] page = bytes(name + ".txt");
        Gold gold = new Gold(new ObjectMapper().readTree(bytes(name + ".gold.json")));

        Speech speech = speech(page);

        gold.assertMatches(speech);
    }

    @Test
    void putsThePublishedWordsBackByTheListOfRepairs() throws IOException {
        byte[] page = bytes("002_8cf0ef93cb3a9e6d.txt");
        String published = CleanText.line(new String(page, StandardCharsets.UTF_8));

        Speech speech = speech(page);

        assertThat(speech.repairs()).hasSize(7);
        for (Repair repair : speech.repairs()) {
            String repaired = speech.turns().get(repair.turn() - 1).paragraphs().get(repair.paragraph() - 1);
            int from = Math.max(0, repair.offset() - 20);
            int end = repair.offset() + repair.restored().length();
            assertThat(repaired.substring(repair.offset(), end)).isEqualTo(repair.restored());
            assertThat(published).contains(repaired.substring(from, repair.offset()) + repair.found());
        }
    }

    private static Speech speech(byte[] page) {
        ParseResult result = new PageParser().parse(page, Hints.of(null, "text/plain"));
        assertThat(result).isInstanceOf(ParseResult.Speeches.class);
        return ((ParseResult.Speeches) result).speeches().get(0);
    }

    private static byte[] bytes(String name) throws IOException {
        Path file = SEEDS.resolve(name);
        assumeTrue(Files.isRegularFile(file), "the corpus is not beside the project: " + file);
        return Files.readAllBytes(file);
    }
}

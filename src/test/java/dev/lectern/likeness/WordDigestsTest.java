package dev.lectern.likeness;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordDigestsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Ferry of Port Ellery runs AGAIN, 1,200 times.",
                "L'été d’Orléans, naïve Größe, STRASSE",
                "Паром снова ходит в Порт-Эллери",
                "渡し船が再び走る。 10隻",
                "العبارة تعمل مرة أخرى",
                ""
            })
    void aWordHasTheSameDigestWhateverItWasReadFrom(String text) {
        var digests = new WordDigests();

        digests.paragraph(text);

        List<String> words = Wording.of(List.of(text)).words();
        assertThat(IntStream.range(0, digests.words()).mapToObj(digests::of))
                .isEqualTo(words.stream().map(WordDigestsTest::digest).toList());
    }

    /** As they were always stored: FNV-1a of the characters, mixed. */
    private static long digest(String word) {
        long digest = 0xcbf29ce484222325L;
        for (char c : word.toCharArray()) {
            digest = (digest ^ c) * 0x100000001b3L;
        }
        digest = (digest ^ digest >>> 30) * 0xbf58476d1ce4e5b9L;
        digest = (digest ^ digest >>> 27) * 0x94d049bb133111ebL;
        return digest ^ digest >>> 31;
    }
}

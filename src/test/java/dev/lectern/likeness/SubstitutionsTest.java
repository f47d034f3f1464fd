package dev.lectern.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole days of a parliament: what differs within them is looked for in bounded time. */
class SubstitutionsTest {

    private static final String[] WORDS =
            "harbour lantern ferry winter bridge letter garden island chair signal river school window market"
                    .split(" ");

    private final List<String> sentences = sentences(20_000);

    @Test
    @Timeout(60) // hours, when it looks
    void longTextsWithTheirHalvesInTheOtherOrderAreTwo() {
        List<String> turned = new ArrayList<>(sentences);
        Collections.rotate(turned, sentences.size() / 2);

        Likeness likeness = texts(sentences).to(texts(turned));

        assertThat(likeness).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    @Timeout(60)
    void aLongTextWithALineOfTheSiteBeforeItIsTheSame() {
        List<String> copy = new ArrayList<>(sentences);
        copy.add(0, "From the embassy of Vessaly.");

        assertThat(texts(sentences).to(texts(copy))).isEqualTo(Likeness.SAME);
    }

    @Test
    void whatDiffersIsToldByItsPlaceInTheWholeText() {
        Wording one = Wording.of(List.of("We met Ada Holm on the pier and then went home by boat."));
        Wording other = Wording.of(List.of("We met Karim Haddad on the pier and then went home by bus."));

        Substitutions found = Substitutions.between(one, other).orElseThrow();

        assertThat(found.inner()).isEqualTo(1);
        assertThat(found.replaced()).isEqualTo(2);
        assertThat(found.atEdges()).isEqualTo(1);
    }

    private static Texts texts(List<String> sentences) {
        return Texts.of(sentences.toArray(String[]::new));
    }

    private static List<String> sentences(int many) {
        var random = new Random(7);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            var sentence = new StringBuilder("We");
            for (int word = 0; word < 9; word++) {
                sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            sentences.add(sentence.append('.').toString());
        }
        return sentences;
    }
}

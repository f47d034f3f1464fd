package dev.lectern.embedded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoEditionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final DemoEditions editions = DemoEditions.shipped();

    @Test
    void anEditionAlwaysReadsTheSame() {
        assertThat(editions.edition(17, DAY)).isEqualTo(DemoEditions.shipped().edition(17, DAY));
    }

    @Test
    void noTwoOfTwoHundredEditionsShareHalfOfTheirShingles() {
        List<Set<List<String>>> all = LongStream.rangeClosed(1, 200)
                .mapToObj(number -> shingles(editions.edition(number, DAY).text()))
                .toList();

        double most = 0;
        for (int a = 0; a < all.size(); a++) {
            for (int b = a + 1; b < all.size(); b++) {
                most = Math.max(most, overlap(all.get(a), all.get(b)));
            }
        }

        assertThat(most).isBetween(0.01, 0.5);
    }

    @Test
    void anEditionHasAllItsFactsAndNoOpenSlot() {
        for (long number = 1; number <= 200; number++) {
            DemoSpeech edition = editions.edition(number, DAY);

            assertThat(edition.title())
                    .contains(edition.speakers().get(0).name(), edition.place(), "21 November 2026")
                    .doesNotContain("{");
            assertThat(edition.text()).doesNotContain("{").doesNotContain("null");
            assertThat(NO_WORD.split(edition.text())).hasSizeBetween(200, 700);
        }
    }

    @Test
    void titlesAndSlugsDoNotRepeat() {
        List<DemoSpeech> all = LongStream.rangeClosed(1, 200)
                .mapToObj(number -> editions.edition(number, DAY))
                .toList();

        assertThat(all).extracting(DemoSpeech::slug).doesNotHaveDuplicates();
        assertThat(all).extracting(DemoSpeech::title).doesNotHaveDuplicates();
    }

    @Test
    void everyKindAndTemplateOccurs() {
        List<DemoSpeech> all = LongStream.rangeClosed(1, 60)
                .mapToObj(number -> editions.edition(number, DAY))
                .toList();

        assertThat(new HashSet<>(all.stream().map(DemoSpeech::kind).toList())).hasSize(8);
        assertThat(new HashSet<>(all.stream().map(DemoSpeech::template).toList()))
                .hasSize(5);
    }

    private static Set<List<String>> shingles(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(NO_WORD.split(text)));
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            shingles.add(List.copyOf(words.subList(i, i + 4)));
        }
        return shingles;
    }

    /** Shared shingles as a part of the shorter text's. */
    private static double overlap(Set<List<String>> a, Set<List<String>> b) {
        Set<List<String>> shared = new HashSet<>(a);
        shared.retainAll(b);
        return (double) shared.size() / Math.min(a.size(), b.size());
    }
}

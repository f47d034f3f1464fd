package dev.lectern.embedded;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DemoPageTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final DemoTestClock clock = new DemoTestClock();
    private final DemoPage pages = new DemoPage(new DemoNoise(clock));

    static Stream<DemoTruth.Page> everyPage() {
        return Stream.concat(DemoTruth.library().stream(), DemoTruth.editions(20).stream());
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void showsTitlePlaceDayAndAllThatIsSaid(DemoTruth.Page page) {
        Document document = Jsoup.parse(page.html());
        String text = document.body().text();

        assertThat(document.select("h1, h2").eachText()).contains(page.title());
        assertThat(text)
                .contains(page.place())
                .containsPattern("\\b" + page.date().getDayOfMonth() + "\\b");
        assertThat(page.speakers()).isNotEmpty().allMatch(text::contains);
        assertThat(page.participants()).allMatch(text::contains);
        for (DemoTruth.Turn turn : page.turns()) {
            assertThat(text).contains(turn.label() == null ? "" : turn.label()).contains(turn.paragraphs());
        }
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void hasNoiseThatIsNoneOfTheSpeech(DemoTruth.Page page) {
        String text = Jsoup.parse(page.html()).body().text();

        assertThat(text)
                .contains("10:00:00")
                .containsPattern("21 (de )?\\p{L}+ (de )?2026|November 21, 2026|21\\.11\\.2026");
        assertThat(page.html()).contains("href=\"/news/").doesNotContain("{{");
    }

    @Test
    void admitsACorrectionOnlyAfterTheEdit() {
        DemoSpeech speech = edited(true);
        String note = speech.edit().note();

        String before = text(new DemoEntry(speech, 8, NOW, NOW));
        String after = text(new DemoEntry(speech.edited(), 8, NOW, NOW.plusSeconds(60)));

        assertThat(before).contains(speech.edit().from()).doesNotContain(note);
        assertThat(after).contains(speech.edit().to(), note);
    }

    @Test
    void keepsASilentEditSilent() {
        DemoSpeech speech = edited(false);

        String after = text(new DemoEntry(speech.edited(), 8, NOW, NOW.plusSeconds(60)));

        assertThat(after)
                .contains(speech.edit().to())
                .doesNotContain(speech.edit().from(), "Correction");
    }

    @Test
    void showsScriptsInTitlesAsText() {
        DemoSpeech bad = DemoSpeechReader.read("bad.txt", """
                slug: bad
                template: embassy
                language: en
                kind: remarks
                title: <script>alert("1")</script>
                speaker: A & B
                place: Quillon
                date: 2026-06-03
                ---
                <img src=x onerror='alert(2)'>
                """);

        Document page = Jsoup.parse(pages.render(new DemoEntry(bad, 1, NOW, NOW), List.of()));

        assertThat(page.select("script, img")).isEmpty();
        assertThat(page.select("h2").text()).isEqualTo("<script>alert(\"1\")</script>");
    }

    private String text(DemoEntry entry) {
        return Jsoup.parse(pages.render(entry, List.of())).body().text();
    }

    private static DemoSpeech edited(boolean admitted) {
        return DemoLibrary.shipped().speeches().stream()
                .filter(speech ->
                        speech.edit() != null && admitted == (speech.edit().note() != null))
                .findFirst()
                .orElseThrow();
    }
}

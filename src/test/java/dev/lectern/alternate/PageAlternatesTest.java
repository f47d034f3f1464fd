package dev.lectern.alternate;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageAlternatesTest {

    private static final String URL = "https://ministry.example/en/news/41";

    @Test
    void whatAPageDeclaresIsRead() {
        String page = """
                <head><link rel="alternate" hreflang="ru" href="/ru/news/41"><link rel=alternate hreflang=en href="/en/news/41">
                <link rel="alternate" hreflang="x-default" href="/"></head><body><a hreflang="fr" href="/fr/news/41#top">Français</a>""";

        assertThat(read(page))
                .containsExactly(
                        new Alternate("https://ministry.example/ru/news/41", "ru", "hreflang"),
                        new Alternate("https://ministry.example/fr/news/41", "fr", "hreflang"));
    }

    @Test
    void aLanguageSwitchLeadsToo() {
        String page =
                "<ul><li><a href='/ru/news/41'>Русский</a></li><li><a href='/es/news/41'>Español</a></li></ul><p>Text</p>";

        assertThat(read(page))
                .containsExactly(
                        new Alternate("https://ministry.example/ru/news/41", "ru", "language switch"),
                        new Alternate("https://ministry.example/es/news/41", "es", "language switch"));
    }

    @Test
    void startPagesAndWhatIsNoAddressLeadNowhere() {
        String page = """
                <link rel="alternate" hreflang="ru" href="/ru/"><link rel="alternate" hreflang="fr" href="https://[broken">
                <link rel="alternate" hreflang="de" href="mailto:a@b.example">""";

        assertThat(read(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsHostileLeadsNowhere(String page) {
        List<Alternate> alternates = read(page);

        assertThat(alternates).isEmpty();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "<a hreflang=fr href='" + "/.".repeat(1_000_000) + "'>",
                "<base href='https://ministry.example/" + "a".repeat(3_000) + "/'>"
                        + "<a hreflang=fr href=b>".repeat(1_000),
                "<a href=/fr/1 hreflang='en" + "-aa".repeat(10_000) + "'>",
                "<a href='https://ministry.example/fr/\uD800a' hreflang=fr>");
    }

    private static List<Alternate> read(String page) {
        return PageAlternates.of(Jsoup.parse(page, URL), URL);
    }
}

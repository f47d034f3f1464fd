package dev.lectern.watch;

import dev.lectern.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class AlternatesTest {

    private static final HttpUrl PAGE = HttpUrl.get("https://www.a.example/en/speeches/1");
    private static final List<String> ALL = List.of(Source.EVERY_LANGUAGE);

    @Test
    void takesWhatTheHeadDeclares() {
        List<String> found = read("""
                <link rel="alternate" hreflang="en" href="/en/speeches/1">
                <link rel="alternate" hreflang="fr-CA" href="/fr/discours/1">
                <link rel="alternate" hreflang="x-default" href="/speeches/1">
                <link rel="alternate" hreflang="de" href="https://elsewhere.example/de/1">
                <link rel="alternate" hreflang="es" href="/es/">
                <a hreflang="ru" href="https://ru.a.example/speeches/1">Русский</a>""", List.of(), ALL);

        assertThat(found)
                .containsExactly("https://www.a.example/fr/discours/1 fr-CA", "https://ru.a.example/speeches/1 ru");
    }

    @Test
    void takesWhatTheLinkHeaderDeclares() {
        List<String> found = read(
                "",
                List.of(
                        "</fr/1>; rel=\"alternate\"; hreflang=\"fr\", </style.css>; rel=preload",
                        "<../de/1>; hreflang=de; rel=alternate"),
                ALL);

        assertThat(found).containsExactly("https://www.a.example/fr/1 fr", "https://www.a.example/en/de/1 de");
    }

    @Test
    void takesOnlyTheLanguagesThatAreWanted() {
        List<String> found = read("""
                <link rel="alternate" hreflang="fr-CA" href="/fr/1"><link rel="alternate" hreflang="fro" href="/fro/1">
                <link rel="alternate" hreflang="pt" href="/pt/1"><link rel="alternate" hreflang="pt-BR" href="/br/1">""", List.of(), List.of("fr", "pt-BR"));

        assertThat(found).containsExactly("https://www.a.example/fr/1 fr-CA", "https://www.a.example/br/1 pt-BR");
    }

    @Test
    void findsTheLanguageSwitch() {
        List<String> found = read("""
                <ul><li><a href="/en/speeches/1">EN</a></li><li><a href="/fr/speeches/1">FR</a></li>
                <li><a href="/ru/speeches/1">Русский</a></li><li><a href="/zh/">中文</a></li></ul>
                <p><a href="/no/answer">No</a> <a href="/maybe/answer">Maybe</a></p>""", List.of(), ALL);

        assertThat(found)
                .containsExactly("https://www.a.example/fr/speeches/1 fr", "https://www.a.example/ru/speeches/1 ru");
    }

    @Test
    void followsNothingUnlessTheSourceSaysSo() {
        assertThat(read("<link rel=alternate hreflang=fr href=/fr/1>", List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void isBounded() {
        String links = IntStream.range(0, 1000)
                .mapToObj(i -> "<link rel=alternate hreflang=fr href=/fr/" + i + ">")
                .collect(Collectors.joining());

        assertThat(read(links, List.of(), ALL)).hasSize(40);
    }

    private static List<String> read(String html, List<String> headers, List<String> languages) {
        return Alternates.read(html.getBytes(UTF_8), "text/html; charset=utf-8", PAGE, headers, languages).stream()
                .map(link -> link.url() + " " + link.hints().language())
                .toList();
    }
}

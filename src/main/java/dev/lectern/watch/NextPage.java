package dev.lectern.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The link of a listing to its next page, going back in time: by its relation, its words, or its number. */
final class NextPage {

    private static final Set<String> WORDS = words();
    private static final Pattern ORNAMENT = Pattern.compile("[\\s«»‹›<>→⟩❯▶►…|·.]+");
    private static final Set<String> ARROWS = Set.of("»", "›", "→", ">", ">>", "⟩", "❯", "▶", "►", "››");

    private NextPage() {}

    /**
     * Finds it.
     *
     * @param url of the page
     * @param target where a link leads
     */
    static Optional<HttpUrl> of(Document document, HttpUrl url, Function<Element, Optional<HttpUrl>> target) {
        Optional<HttpUrl> marked =
                document.select("a[rel~=(?i)\\bnext\\b][href], link[rel~=(?i)\\bnext\\b][href]").stream()
                        .flatMap(link -> target.apply(link).stream())
                        .filter(link -> isOther(link, url))
                        .findFirst();
        if (marked.isPresent()) {
            return marked;
        }
        List<Element> anchors = document.select("a[href]");
        return Stream.<Optional<HttpUrl>>of(
                        NumberedPages.after(url, anchors, target),
                        first(anchors, url, target, NextPage::says),
                        first(
                                anchors,
                                url,
                                target,
                                anchor -> ARROWS.contains(anchor.text().strip())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Words and arrows also stand in sliders and calendars: only what leads to the same list counts. */
    private static Optional<HttpUrl> first(
            List<Element> anchors,
            HttpUrl url,
            Function<Element, Optional<HttpUrl>> target,
            Predicate<Element> chosen) {
        return anchors.stream()
                .filter(chosen)
                .flatMap(anchor -> target.apply(anchor).stream())
                .filter(link -> isOther(link, url) && NumberedPages.sameList(link, url))
                .findFirst();
    }

    private static boolean isOther(HttpUrl link, HttpUrl url) {
        return link.host().equals(url.host()) && !link.equals(url);
    }

    /** Whether a link is one of those that lead from page to page, going by its text. */
    static boolean isPager(Element anchor) {
        return says(anchor) || pointsOn(anchor) || anchor.text().strip().matches("\\d{1,5}");
    }

    private static boolean pointsOn(Element anchor) {
        return ARROWS.contains(anchor.text().strip());
    }

    private static boolean says(Element anchor) {
        return Stream.of(anchor.text(), anchor.attr("aria-label"), anchor.attr("title"))
                .map(text -> ORNAMENT.matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip())
                .anyMatch(WORDS::contains);
    }

    private static Set<String> words() {
        try (InputStream in = Objects.requireNonNull(NextPage.class.getResourceAsStream("next-page.txt"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(":"))
                    .flatMap(line ->
                            Arrays.stream(line.substring(line.indexOf(':') + 1).split(",")))
                    .map(word -> word.strip().toLowerCase(Locale.ROOT))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("next-page.txt is part of this program", e);
        }
    }
}

package dev.lectern.intake;

import dev.lectern.page.PageHints;
import dev.lectern.source.Discovery;
import dev.lectern.source.UrlPatterns;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TriedLinksTest {

    private static final URI ADDRESS = URI.create("https://a.example/");
    private static final Discovery SPEECHES =
            new Discovery.Listing(ADDRESS, null, new UrlPatterns(List.of(Pattern.compile("/speech/")), List.of()));

    @Test
    void divideWhatWasFound() {
        DefinitionReport.Found found =
                TriedLinks.of(SPEECHES, look("https://a.example/speech/1", "https://a.example/menu"));

        assertThat(found.links()).extracting(DiscoveryFetch.Link::url).containsExactly("https://a.example/speech/1");
        assertThat(found.leftOut()).extracting(DefinitionReport.LeftOut::url).containsExactly("https://a.example/menu");
        assertThat(found.problem()).isNull();
    }

    @Test
    void tellThatThePatternsLeaveNothing() {
        DefinitionReport.Found found = TriedLinks.of(SPEECHES, look("https://a.example/menu"));

        assertThat(found.problem()).contains("Of the 1 links").contains("'include'");
    }

    @Test
    void countAllAndShowTheFirst() {
        String[] many = IntStream.range(0, 70)
                .mapToObj(i -> "https://a.example/speech/" + i)
                .toArray(String[]::new);

        DefinitionReport.Found found = TriedLinks.of(SPEECHES, look(many));

        assertThat(found.count()).isEqualTo(70);
        assertThat(found.links()).hasSize(TriedLinks.MOST);
    }

    @Test
    void findWithoutPatternsWhatTheyWouldLeaveOut() {
        assertThat(TriedLinks.unfiltered(SPEECHES)).isEqualTo(new Discovery.Listing(ADDRESS, null, UrlPatterns.ALL));
    }

    private static DiscoveryFetch.Look look(String... urls) {
        List<DiscoveryFetch.Link> links = List.of(urls).stream()
                .map(url -> new DiscoveryFetch.Link(url, PageHints.NONE))
                .toList();
        return new DiscoveryFetch.Look(null, "allowed", links, null);
    }
}

package dev.lectern.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class DiscoveryReaderTest {

    @Test
    void readsEveryKind() throws Exception {
        List<Discovery> all = read("""
                discover:
                  - listing: https://a.example/news
                  - feed: https://a.example/rss
                  - sitemap: https://a.example/sitemap.xml
                  - urls: [https://a.example/1, https://a.example/2]
                  - folder: /srv/inbox
                  - warc: /srv/2019.warc.gz
                """);

        assertThat(all)
                .extracting(Discovery::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("Listing", "Feed", "Sitemap", "Urls", "Folder", "Warc");
        assertThat(all)
                .extracting(Discovery::address)
                .containsExactly(
                        URI.create("https://a.example/news"),
                        URI.create("https://a.example/rss"),
                        URI.create("https://a.example/sitemap.xml"),
                        null,
                        null,
                        null);
    }

    @Test
    void readsWhichAddressesAreWanted() throws Exception {
        var feed = (Discovery.Feed) read("""
                discover:
                  - feed: https://a.example/rss
                    include: ['/speech/', '/interview/']
                    exclude: '\\.pdf$'
                """).get(0);

        assertThat(feed.wanted().include()).hasToString("[/speech/, /interview/]");
        assertThat(feed.wanted().exclude()).hasToString("[\\.pdf$]");
    }

    @Test
    void takesASingleAddressAsAListOfOne() throws Exception {
        var urls =
                (Discovery.Urls) read("discover: [{urls: https://a.example/1}]").get(0);

        assertThat(urls.addresses()).containsExactly(URI.create("https://a.example/1"));
        assertThat(urls.file()).isNull();
        assertThat(urls.name()).isEqualTo("urls");
    }

    @Test
    void takesWhatIsNoAddressAsTheFileThatHasThem() throws Exception {
        var urls =
                (Discovery.Urls) read("discover: [{urls: /srv/speeches.txt}]").get(0);

        assertThat(urls.file()).isEqualTo(Path.of("/srv/speeches.txt"));
        assertThat(urls.addresses()).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("- feed: rss", 2, "'feed': 'rss' is not the address of a web page"),
                arguments("- feed: ''", 2, "is empty"),
                arguments("- sitemap: ftp://a.example/s.xml", 2, "is not the address of a web page"),
                arguments("- listing: 'https://a.example/a b'", 2, "is not an address: Illegal character"),
                arguments("- feed: https://a.example/rss\n    links: a", 3, "unknown key 'links'"),
                arguments("- folder: /srv/inbox\n    include: a", 3, "unknown key 'include'"),
                arguments("- urls: []", 2, "'urls' holds no address; for example"),
                arguments("- urls: [https://a.example/1, two]", 2, "'urls': 'two' is not the address of a web page"),
                arguments(
                        "- urls: [https://a.example/1]\n  - urls: [https://a.example/2]",
                        3,
                        "put all addresses into one"),
                arguments("- folder: \"a\\0b\"", 2, "is not a path"),
                arguments("- warc:", 2, "the key 'warc' is missing; for example 'warc: /archive/2019.warc.gz'"),
                arguments("- sitemap: https://a.example/s.xml\n    exclude: '('", 3, "is not a regular expression"),
                arguments("- {}", 2, "this item of 'discover' is empty"),
                arguments("- https://a.example/news", 2, "'discover' is a list, of which each item looks like"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhichLineIsWrongAndWhatWouldBeRight(String items, int line, String reason) {
        var invalid = catchThrowableOfType(InvalidDefinition.class, () -> read("discover:\n  " + items + "\n"))
                .in("a.yaml");

        assertThat(invalid.reason()).contains(reason);
        assertThat(invalid.line()).isEqualTo(line);
    }

    private static List<Discovery> read(String text) throws InvalidDefinition {
        return DiscoveryReader.read(YamlDocument.read(text));
    }
}

package dev.lectern.source;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class SourceReaderTest {

    private static final String SMALLEST = """
            id: embassy
            publisher: An embassy
            discover:
              - listing: https://embassy.example/news
            """;

    @Test
    void readsEveryKeyOfTheFormat() throws Exception {
        String text = """
                id: rus-embassy-jamaica
                publisher: Embassy of the Russian Federation in Jamaica
                institution: embassy
                country: NO
                discover:
                  - listing: https://en.rejamaica.ru/?q=News
                    links: "a[href*='News/']"
                    include: ["News/\\\\d+"]
                    exclude: archive
                  - folder: /srv/speeches
                page:
                  title: "h2.title"
                  body: "div.content"
                  date: "span.date"
                  labels: "p > b"
                every: PT5M
                atMost: PT6H
                delay: PT5S
                backfill: {pages: 3}
                withdrawAfter: PT12H
                timeZone: America/Jamaica
                language: en
                alternates: [ru]
                ignoreNoindex: true
                attribution: "Source: the embassy"
                verified: 2026-11-25
                samples:
                  - page: samples/remarks.html
                    expect: {place: Kingston}
                """;

        Source source = SourceReader.read("embassy.yaml", text);

        assertThat(source.id()).isEqualTo("rus-embassy-jamaica");
        assertThat(source.institution()).isEqualTo(Institution.EMBASSY);
        assertThat(source.country()).isEqualTo("NO");
        assertThat(source.page()).isEqualTo(new Source.PageSelectors("h2.title", "div.content", "span.date", "p > b"));
        assertThat(source.every()).isEqualTo(Duration.ofMinutes(5));
        assertThat(source.atMost()).isEqualTo(Duration.ofHours(6));
        assertThat(source.delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(source.backfillPages()).isEqualTo(3);
        assertThat(source.withdrawAfter()).isEqualTo(Duration.ofHours(12));
        assertThat(source.timeZone()).isEqualTo(ZoneId.of("America/Jamaica"));
        assertThat(source.language()).isEqualTo("en");
        assertThat(source.alternates()).containsExactly("ru");
        assertThat(source.ignoreNoindex()).isTrue();
        assertThat(source.attribution()).isEqualTo("Source: the embassy");
        assertThat(source.verified()).isEqualTo("2026-11-25");
        assertThat(source.samples()).hasSize(1);
        assertThat(source.origin()).isEqualTo("embassy.yaml");
        assertThat(source.discover()).hasSize(2);
        var listing = (Discovery.Listing) source.discover().get(0);
        assertThat(listing.url()).isEqualTo(URI.create("https://en.rejamaica.ru/?q=News"));
        assertThat(listing.links()).isEqualTo("a[href*='News/']");
        assertThat(listing.wanted().include()).singleElement().hasToString("News/\\d+");
        assertThat(listing.wanted().exclude()).singleElement().hasToString("archive");
    }

    @Test
    void givesPoliteDefaultsToTheSmallestDefinition() throws Exception {
        Source source = SourceReader.read("a.yaml", SMALLEST);

        assertThat(source.every()).isEqualTo(Duration.ofMinutes(15));
        assertThat(source.delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(source.allowPrivate()).isFalse();
        assertThat(source.language()).isNull();
        assertThat(source.backfillPages()).isEqualTo(1);
        assertThat(source.withdrawAfter()).isNull();
        assertThat(source.ignoreNoindex()).isFalse();
        assertThat(source.attribution()).isNull();
        assertThat(source.alternates()).isEmpty();
        assertThat(source.samples()).isEmpty();
    }

    @Test
    void letsADefinitionSayThatNobodyEverSawItWork() throws Exception {
        assertThat(SourceReader.read("a.yaml", SMALLEST + "verified: never\n").verified())
                .isNull();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(SMALLEST + "evry: PT5M\n", 5, "unknown key 'evry'; did you mean 'every'?"),
                arguments(SMALLEST + "page:\n  titel: h1\n", 6, "unknown key 'titel'; did you mean 'title'?"),
                arguments(SMALLEST + "every: 5m\n", 5, "'every': '5m' is not a duration; write PT30S"),
                arguments(SMALLEST + "every: PT0.1S\n", 5, "is too short; the least is PT1S"),
                arguments(SMALLEST + "every: PT1H\natMost: PT5M\n", 6, "is shorter than 'every', which is PT1H"),
                arguments(SMALLEST + "withdrawAfter: PT0S\n", 5, "is too short; the least is PT1S"),
                arguments(SMALLEST + "withdrawAfter: soon\n", 5, "'withdrawAfter': 'soon' is not a duration"),
                arguments(SMALLEST + "delay: PT0S\n", 5, "is too short; the least is PT1S"),
                arguments(
                        SMALLEST + "institution: embasy\n", 5, "unknown institution 'embasy'; did you mean 'embassy'?"),
                arguments(SMALLEST + "country: Russia\n", 5, "is not a country"),
                arguments(SMALLEST + "timeZone: Jamaica/Kingston\n", 5, "is not a time zone"),
                arguments(SMALLEST + "language: english language\n", 5, "is not a language"),
                arguments(SMALLEST + "page: {title: 'h1['}\n", 5, "is not a CSS selector"),
                arguments(SMALLEST + "page: {date: 'time['}\n", 5, "is not a CSS selector"),
                arguments(SMALLEST + "page: {labels: 'b['}\n", 5, "is not a CSS selector"),
                arguments(SMALLEST + "backfill: {pages: many}\n", 5, "is not a whole number from 1 to 1000"),
                arguments(SMALLEST + "backfill: 3\n", 5, "'backfill' holds keys of its own"),
                arguments(SMALLEST + "allowPrivate: maybe\n", 5, "is neither true nor false"),
                arguments(SMALLEST + "ignoreNoindex: granted\n", 5, "is neither true nor false"),
                arguments(SMALLEST + "attribution: ''\n", 5, "'attribution': '' is empty"),
                arguments(SMALLEST + "attribution: [a, b]\n", 5, "'attribution' holds one value"),
                arguments(SMALLEST + "verified: yesterday\n", 5, "is not a day; write it like 2026-11-25, or never"),
                arguments(SMALLEST + "id: again\n", 5, "the key 'id' is given twice"),
                arguments(SMALLEST + "language: [en, ru]\n", 5, "'language' holds one value"),
                arguments(SMALLEST.replace("embassy\n", "The Embassy!\n"), 1, "is not an id"),
                arguments(SMALLEST.replace("publisher: An embassy\n", ""), 1, "the key 'publisher' is missing"),
                arguments(SMALLEST.replace("https://", "ftp://"), 4, "is not the address of a web page"),
                arguments(SMALLEST.replace("https://", "https://me:secret@"), 4, "has a name or password in it"),
                arguments(
                        SMALLEST + "    feed: https://host/rss\n", 4, "is one way only, not both 'listing' and 'feed'"),
                arguments(SMALLEST + "  - listing: https://embassy.example/news\n", 5, "is given twice"),
                arguments(SMALLEST.replace("listing:", "listng:"), 4, "unknown key 'listng'; did you mean 'listing'?"),
                arguments(SMALLEST + "    include: '['\n", 5, "is not a regular expression"),
                arguments("id: a\npublisher: b\ndiscover: []\n", 3, "needs at least one item"),
                arguments("id: a\npublisher: b\ndiscover: https://a.example\n", 3, "'discover' is a list"),
                arguments("id: a\npublisher: [\n", 3, "not valid YAML"),
                arguments("- id\n", 1, "a definition is a mapping"),
                arguments(
                        "id: !!javax.script.ScriptEngineManager [x]\n", 1, "not valid YAML: Global tag is not allowed"),
                arguments("", 0, "the file is empty"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhichLineIsWrongAndWhatWouldBeRight(String text, int line, String reason) {
        var invalid = catchThrowableOfType(InvalidDefinition.class, () -> SourceReader.read("a.yaml", text))
                .in("a.yaml");

        assertThat(invalid.reason()).contains(reason);
        assertThat(invalid.line()).isEqualTo(line);
    }

    @Test
    void isNotBlownUpByNestedAliases() {
        var text = new StringBuilder("id: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            text.append("k%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        var invalid =
                catchThrowableOfType(InvalidDefinition.class, () -> SourceReader.read("bomb.yaml", text.toString()));

        assertThat(invalid).hasMessageContaining("not valid YAML: Number of aliases");
    }

    @Test
    void letsAPrivateSiteBeAskedWithoutDelay() throws Exception {
        Source source = SourceReader.read("a.yaml", SMALLEST + "delay: PT0S\nallowPrivate: true\n");

        assertThat(source.delay()).isZero();
    }
}

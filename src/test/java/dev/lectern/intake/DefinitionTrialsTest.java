package dev.lectern.intake;

import dev.lectern.intake.DiscoveryFetch.Link;
import dev.lectern.intake.DiscoveryFetch.Look;
import dev.lectern.page.PageHints;
import dev.lectern.parse.PageParser;
import dev.lectern.parse.ParseResult;
import dev.lectern.problem.Refusal;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DefinitionTrialsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String HEAD = "id: harbour\npublisher: Harbour Office\n";
    private static final String LISTING = HEAD + """
            discover:
              - listing: https://harbour.example/news
                include: ['/speech/']
            """;

    private final PageParser parser = new PageParser();
    private final ParseTrials parses = new ParseTrials();
    private final SampleTrials samples =
            new SampleTrials(parser, parses, () -> new MemorySize(BigInteger.valueOf(1 << 20)));
    private final Site site = new Site();

    @Test
    void tellsWhatIsWrongWithADefinitionAndFetchesNothing() {
        DefinitionReport report = run(HEAD + "discover:\n  - listng: https://harbour.example/news\n");

        assertThat(report.invalid().line()).isEqualTo(4);
        assertThat(report.invalid().reason()).contains("did you mean 'listing'?");
        assertThat(site.asked).isEmpty();
    }

    @Test
    void dividesTheLinksAndReadsTheFirstThatWouldBeFollowed() {
        site.has(link("https://harbour.example/contact"), link("https://harbour.example/speech/1"));

        DefinitionReport report = run(LISTING);

        DefinitionReport.Found found = report.found().get(0);
        assertThat(found.problem()).isNull();
        assertThat(found.links()).extracting(Link::url).containsExactly("https://harbour.example/speech/1");
        assertThat(found.leftOut())
                .containsExactly(new DefinitionReport.LeftOut(
                        "https://harbour.example/contact", "no pattern of 'include' is found in it"));
        assertThat(site.asked).containsExactly("https://harbour.example/news", "https://harbour.example/speech/1");
        assertThat(report.page().result()).isInstanceOf(ParseResult.NotASpeech.class);
    }

    @Test
    void saysWhenThePatternsLeaveNothing() {
        site.has(link("https://harbour.example/contact"));

        DefinitionReport report = run(LISTING);

        assertThat(report.found().get(0).problem())
                .isEqualTo("Of the 1 links found there 'include' and 'exclude' leave none; 'leftOut' tells why.");
        assertThat(report.page()).isNull();
    }

    @Test
    void showsNoMoreThanFiftyLinksAndCountsAll() {
        site.has(IntStream.range(0, 70)
                .mapToObj(n -> link("https://harbour.example/speech/" + n))
                .toArray(Link[]::new));

        DefinitionReport.Found found = run(LISTING).found().get(0);

        assertThat(found.links()).hasSize(50);
        assertThat(found.count()).isEqualTo(70);
    }

    @Test
    void readsNoFileOfADefinitionFromElsewhere() {
        DefinitionReport report = run(HEAD + """
                discover:
                  - folder: /etc
                  - urls: /etc/passwd
                  - warc: /etc/hosts
                samples:
                  - page: samples/one.html
                    expect: {result: speech}
                """);

        assertThat(report.found())
                .allSatisfy(found -> assertThat(found.problem())
                        .startsWith("No file or folder is read for a definition that came over HTTP"));
        assertThat(report.samples().get(0).problem()).startsWith("No file is read");
        assertThat(site.asked).isEmpty();
    }

    @Test
    void runsASampleThatTheDefinitionHolds() {
        DefinitionReport report = run(LISTING + """
                samples:
                  - content: <h1>Timetable</h1><p>At six, at seven and at eight.</p>
                    expect: {result: not-a-speech}
                """);

        assertThat(report.samples().get(0).passed()).isTrue();
    }

    @Test
    void triesThePagesThatStandInTheDefinition() {
        DefinitionReport report = run(HEAD + "discover: [{urls: https://harbour.example/speech/1}]");

        assertThat(report.found().get(0).count()).isEqualTo(1);
        assertThat(site.asked).containsExactly("https://harbour.example/speech/1");
    }

    @Test
    void refusesPrivateAddressesUnlessTheyAreAllowed() {
        String asking = LISTING + "allowPrivate: true\n";

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> trials(1, MINUTE).run(asking, false))
                .withMessageContaining("only while Lectern listens on loopback")
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(422));
        assertThat(trials(1, MINUTE).run(asking, true).source()).isNotNull();
    }

    @Test
    void runsNoMoreThanItsPlaces() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> trials(0, MINUTE).run(LISTING, false))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(429);
                    assertThat(refusal.headers()).containsKey("Retry-After");
                });
    }

    @Test
    void fetchesNothingOnceItsTimeIsOver() {
        DefinitionReport report = trials(1, Duration.ZERO).run(LISTING, false);

        assertThat(report.found().get(0).problem()).contains("seconds of a trial were over");
        assertThat(site.asked).isEmpty();
    }

    @Test
    void tellsWhyAPageCannotBeHad() {
        site.has(link("https://harbour.example/speech/404"));

        assertThat(run(LISTING).page().problem()).isEqualTo("It is not there.");
    }

    private DefinitionReport run(String yaml) {
        return trials(1, MINUTE).run(yaml, false);
    }

    private DefinitionTrials trials(int places, Duration limit) {
        return new DefinitionTrials(site, samples, parser, parses, places, limit, Clock.systemUTC());
    }

    private static Link link(String url) {
        return new Link(url, PageHints.NONE);
    }

    /** A site of one list. */
    private static final class Site implements DiscoveryFetch {

        private final List<Link> links = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();

        void has(Link... all) {
            links.addAll(List.of(all));
        }

        @Override
        public Look look(Source source, Discovery discovery) {
            asked.add(discovery.name());
            return new Look(null, "allowed", links, null);
        }

        @Override
        public AddressFetch.Fetched page(Source source, String url) {
            asked.add(url);
            if (url.endsWith("404")) {
                throw new Refusal(422, "It is not there.");
            }
            byte[] page = "<h1>Timetable</h1><p>The boat leaves at six, at seven and at eight.</p>".getBytes(UTF_8);
            return new AddressFetch.Fetched(url, page, "text/html");
        }
    }
}

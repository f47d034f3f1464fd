package dev.lectern.stream;

import dev.lectern.problem.Refusal;
import dev.lectern.speech.SampleChange;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StreamParametersTest {

    private static final SampleChange INTERVIEW = SampleChange.at(1)
            .with("kind", "interview")
            .with("language", "fr-CA")
            .with("source", "mer")
            .with("country", "OR")
            .with("publisher", "Ministère de la Mer, Port-Clair")
            .with("place", "Port-Clair")
            .with("places", List.of())
            .with("speakers", List.of(Map.of("name", "Luc Orman")));

    @Test
    void withoutParametersItIsLiveAndFullFromNow() {
        StreamRequest request = read("");

        assertThat(request.start()).isEqualTo(new StartPoint.Now());
        assertThat(request.view()).isEqualTo(View.FULL);
        assertThat(request.filter().arrivals()).containsExactly("live");
    }

    @Test
    void readsWhereToBegin() {
        assertThat(read("after=42").start()).isEqualTo(new StartPoint.After(42));
        assertThat(read("since=2026-11-21T10:00:00%2B02:00").start())
                .isEqualTo(new StartPoint.Since(Instant.parse("2026-11-21T08:00:00Z")));
        assertThat(read("since=2026-11-21T10:00:00+02:00").start())
                .isEqualTo(new StartPoint.Since(Instant.parse("2026-11-21T08:00:00Z")));
    }

    @Test
    void theLastEventIdWins() {
        assertThat(read("after=42", "50").start()).isEqualTo(new StartPoint.After(50));
        assertThat(read("after=42", "").start()).isEqualTo(new StartPoint.After(42));
    }

    @Test
    void aLastEventIdThatIsNoPositionIsAnsweredInTheStream() {
        assertThat(read("", "abc").start()).isEqualTo(new StartPoint.Unknown("abc"));
        assertThat(read("", "-1").start()).isEqualTo(new StartPoint.Unknown("-1"));
        assertThat(read("after=" + "9".repeat(30)).start()).isEqualTo(new StartPoint.Unknown("9".repeat(30)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "after=abc             | after   | whole number",
                "after=-1              | after   | whole number",
                "after=                | after   | whole number",
                "after=1&since=2026    | since   | together",
                "since=yesterday       | since   | RFC 3339",
                "kind=speech           | kind    | news-conference",
                "arrival=new           | arrival | all, backfill, live",
                "view=tiny             | view    | full, summary",
                "view=full,summary     | view    | one of",
                "change=deleted        | change  | withdrawn",
                "after=1&after=2       | after   | once",
                "speaker=a%00          | speaker | NUL",
                "sorce=mer             | sorce   | source"
            })
    void aWrongParameterIsNamedWithWhatWouldBeRight(String query, String name, String right) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(query))
                .withMessageContaining("'" + name + "'")
                .withMessageContaining(right)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(400));
    }

    @Test
    void aFilterHasAHundredValuesAtMost() {
        String hundred = IntStream.range(0, 100).mapToObj(n -> "p" + n).collect(Collectors.joining(","));

        assertThat(read("place=" + hundred).filter().places()).hasSizeGreaterThanOrEqualTo(100);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read("place=" + hundred + "&place=another"))
                .withMessage("Parameter 'place': has more than 100 values; ask for fewer at once.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=interview                       | true",
                "kind=remarks,interview               | true",
                "kind=remarks&kind=interview          | true",
                "kind=remarks                         | false",
                "language=fr                          | true",
                "language=FR-ca                       | true",
                "language=f                           | false",
                "language=en                          | false",
                "source=mer                           | true",
                "source=MER                           | true",
                "source=ports                         | false",
                "country=or                           | true",
                "place=port-clair                     | true",
                "publisher=Minist%C3%A8re%20de%20la%20Mer,%20Port-Clair | true",
                "speaker=LUC%20ORMAN                  | true",
                "speaker=Luc                          | false",
                "speaker=Ada%20Miren,Luc%20Orman      | true",
                "kind=interview&language=en           | false",
                "change=available                     | true",
                "change=withdrawn                     | false",
                "kind=                                | true",
            })
    void aFilterTakesAlternativesOfAFieldAndAllFields(String query, boolean wanted) {
        SpeechFacts facts = Changes.facts(INTERVIEW.summary());

        assertThat(read(query).filter().wants(facts, Changes.NO_TEXT)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"'',true,false", "live,true,false", "backfill,false,true", "all,true,true", "'live,backfill',true,true"
    })
    void arrivalsAreToldApart(String arrival, boolean live, boolean backfill) {
        StreamFilter filter = arrival.isEmpty()
                ? read("").filter()
                : read("arrival=" + arrival).filter();

        assertThat(filter.wants(Changes.facts(SampleChange.at(1).summary()), Changes.NO_TEXT))
                .isEqualTo(live);
        assertThat(filter.wants(
                        Changes.facts(
                                SampleChange.at(1).with("arrival", "backfill").summary()),
                        Changes.NO_TEXT))
                .isEqualTo(backfill);
    }

    @Test
    void aSpeechThatLeavesAFilterIsStillShown() {
        SpeechFacts facts = Changes.facts(SampleChange.at(1)
                .with("change", "revised")
                .with("previous", Map.of("kind", "interview"))
                .summary());

        assertThat(read("kind=interview").filter().wants(facts, Changes.NO_TEXT))
                .isTrue();
        assertThat(read("kind=remarks").filter().wants(facts, Changes.NO_TEXT)).isTrue();
        assertThat(read("kind=lecture").filter().wants(facts, Changes.NO_TEXT)).isFalse();
    }

    private static StreamRequest read(String query) {
        return read(query, null);
    }

    private static StreamRequest read(String query, String lastEventId) {
        MultiMap given = MultiMap.caseInsensitiveMultiMap();
        new QueryStringDecoder("/?" + query).parameters().forEach(given::add);
        return StreamParameters.read(given, lastEventId);
    }
}

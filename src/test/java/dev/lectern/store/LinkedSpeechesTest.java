package dev.lectern.store;

import dev.lectern.EmbeddedServers;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import dev.lectern.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is found of stored speeches afterwards: two that are one, excerpts, translations. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class LinkedSpeechesTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final SpeechStore store;
    private final SpeechLinks links;
    private final SpeechSearch search;
    private final Database database;
    private final SpeechRows rows;
    private final UUID seed = UUID.randomUUID();
    private final String ministry = "https://ministry.example/" + seed;
    private final String embassy = "https://embassy.example/" + seed;
    private final String words = OwnWords.of(seed, 300);

    LinkedSpeechesTest(SpeechStore store, SpeechLinks links, SpeechSearch search, DataSource source) {
        this.store = store;
        this.links = links;
        this.search = search;
        this.database = new Database(source);
        this.rows = new SpeechRows(database);
    }

    @Test
    void twoThatWereStoredAtTheSameTimeBecomeOne() {
        storeBothAtOnce();

        await().until(() ->
                changes(embassy).contains("merged") || changes(ministry).contains("merged"));

        String winner = changes(embassy).contains("merged") ? ministry : embassy;
        String loser = winner.equals(ministry) ? embassy : ministry;
        assertThat(changes(winner)).containsExactly("available", "linked");
        assertThat(changes(loser)).containsExactly("available", "merged");
        assertThat(database.list(
                        "select url from speech_place where speech_id = ?", row -> row.getString(1), rows.id(winner)))
                .containsExactly(loser);
        await().until(() -> json(loser).contains("\"into\":\"" + rows.id(winner) + "\""));
        await().until(() -> json(winner).contains(loser));
        assertThat(see(loser, 5, SampleSpeech.saying("On ferries", words), "")).isEqualTo(Stored.UNCHANGED);
    }

    @Test
    void mergingAgainChangesNothing() {
        storeBothAtOnce();
        await().until(() ->
                changes(embassy).contains("merged") || changes(ministry).contains("merged"));

        List<String> told = QuarkusTransaction.requiringNew()
                .call(() -> links.apply(List.of(compared(rows.id(ministry), same(rows.id(embassy)), Map.of()))));

        assertThat(told).isEmpty();
    }

    @Test
    void aTranslationOfACopyIsOneOfTheSpeechThatTheCopyBecomes() {
        String french = "https://french.example/" + seed;
        for (String page : List.of(ministry, embassy, french)) {
            see(page, 0, OwnWords.speech(UUID.randomUUID(), 300), "");
        }
        UUID copy = rows.id(embassy);
        var translated = new Findings(List.of(), null, List.of(), Map.of(copy, "hreflang"));

        List<String> told = QuarkusTransaction.requiringNew()
                .call(() -> links.apply(List.of(
                        compared(copy, same(rows.id(ministry)), Map.of()),
                        compared(rows.id(french), translated, Map.of()))));

        assertThat(told).containsExactly("merged", "linked", "linked", "linked");
        assertThat(database.list(
                        "select s.state from speech_translation t join speech s on s.id in (t.a, t.b) where ? in (t.a, t.b)",
                        row -> row.getString(1),
                        rows.id(french)))
                .containsExactly("available", "available");
    }

    @Test
    void whatWasRevisedSinceItWasReadIsComparedAnew() {
        see(ministry, 0, OwnWords.speech(UUID.randomUUID(), 300), "");
        see(embassy, 1, OwnWords.speech(UUID.randomUUID(), 300), "");
        UUID original = rows.id(ministry);

        List<String> told = QuarkusTransaction.requiringNew()
                .call(() -> links.apply(List.of(compared(rows.id(embassy), same(original), Map.of(original, 7)))));

        assertThat(told).isEmpty();
        assertThat(changes(embassy)).containsExactly("available");
    }

    private static Findings same(UUID id) {
        return new Findings(List.of(id), null, List.of(), Map.of());
    }

    private static Compared compared(UUID id, Findings found, Map<UUID, Integer> seen) {
        return new Compared(id, 1, false, found, seen);
    }

    @Test
    void aPageThatTellsItsOwnAgainIsASpeechAgain() {
        storeBothAtOnce();
        await().until(() ->
                changes(embassy).contains("merged") || changes(ministry).contains("merged"));
        String loser = changes(embassy).contains("merged") ? embassy : ministry;

        Stored stored = see(loser, 5, OwnWords.speech(UUID.randomUUID(), 300), "");

        assertThat(stored).isEqualTo(Stored.RESTORED);
        assertThat(changes(loser)).containsExactly("available", "merged", "restored");
        await().until(() -> !json(loser).contains("\"into\""));
    }

    @Test
    void oneThatCannotBeComparedKeepsNoOtherFromIt() {
        see(ministry, 0, SampleSpeech.saying("On ferries", words), "");
        await().until(() -> rows.compared(ministry));
        database.change("update revision set content = '[]' where speech_id = ?", rows.id(ministry));
        see(embassy, 1, OwnWords.speech(UUID.randomUUID(), 300), "");

        database.change(
                "update speech set compared = false where id = any (?::uuid[])",
                List.of(rows.id(ministry).toString(), rows.id(embassy).toString()));

        await().until(() -> rows.compared(ministry) && rows.compared(embassy));
        assertThat(changes(ministry)).containsExactly("available");
    }

    @Test
    void aShortenedVersionIsMarked() {
        see(ministry, 0, SampleSpeech.saying("On ferries", words), "");
        String half = words.substring(0, words.indexOf(' ', words.length() / 2));

        Stored stored = see(embassy, 1, SampleSpeech.saying("On ferries, in short", half), "");

        assertThat(stored).isEqualTo(Stored.AVAILABLE);
        await().until(() -> json(embassy).contains("\"excerptOf\":\"" + rows.id(ministry) + "\""));
        assertThat(changes(embassy)).containsExactly("available", "linked");
    }

    @Test
    void aShortenedVersionThatCameFirstIsMarkedWhenTheWholeComes() {
        String half = words.substring(0, words.indexOf(' ', words.length() / 2));
        see(embassy, 0, SampleSpeech.saying("On ferries, in short", half), "");
        await().until(() -> rows.compared(embassy));

        see(ministry, 1, SampleSpeech.saying("On ferries", words), "");

        await().until(() -> json(embassy).contains("\"excerptOf\":\"" + rows.id(ministry) + "\""));
        assertThat(changes(ministry)).containsExactly("available");
    }

    @Test
    void aTranslationThatThePageDeclaresIsLinkedOnBothSides() {
        see(ministry, 0, SampleSpeech.saying("On ferries", words), "");
        Speech french = SampleSpeech.in(
                "fr", "Ada Holm", turn(1, TurnKind.REMARKS, "Les bateaux " + seed + " partent de nouveau."));

        see(embassy, 1, french, "<link rel=alternate hreflang=en href='" + ministry + "'>");

        await().until(() -> json(embassy)
                .contains("{\"id\":\"" + rows.id(ministry) + "\",\"language\":\"en\",\"evidence\":\"hreflang\"}"));
        await().until(() -> json(ministry)
                .contains("{\"id\":\"" + rows.id(embassy) + "\",\"language\":\"fr\",\"evidence\":\"hreflang\"}"));
        assertThat(changes(ministry)).containsExactly("available", "linked");
    }

    @Test
    void aTranslationThatThePageOfTheOtherDeclaredIsLinkedWhenItComes() {
        see(
                ministry,
                0,
                SampleSpeech.saying("On ferries", words),
                "<link rel=alternate hreflang=fr href='" + embassy + "'>");
        await().until(() -> rows.compared(ministry));

        see(
                embassy,
                1,
                SampleSpeech.in("fr", "Ada Holm", turn(1, TurnKind.REMARKS, "Les bateaux " + seed + " partent.")),
                "");

        await().until(() -> json(embassy).contains("\"evidence\":\"hreflang\""));
    }

    @Test
    void aTranslationIsKnownByDaySpeakerTurnsAndNumbers() {
        String speaker = "Sergei " + surname();
        see(
                ministry,
                0,
                SampleSpeech.in(
                        "en",
                        speaker,
                        turn(
                                1,
                                TurnKind.REMARKS,
                                "We signed 14 agreements worth 350 million crowns, and 27 boats sail."),
                        turn(2, TurnKind.QUESTION, "When?"),
                        turn(3, TurnKind.ANSWER, "In 2031."),
                        turn(4, TurnKind.QUESTION, "Where?"),
                        turn(5, TurnKind.ANSWER, "From the 112 piers.")),
                "");

        see(
                embassy,
                1,
                SampleSpeech.in(
                        "de",
                        speaker,
                        turn(
                                1,
                                TurnKind.REMARKS,
                                "Wir haben 14 Verträge über 350 Millionen Kronen geschlossen, 27 Schiffe fahren."),
                        turn(2, TurnKind.QUESTION, "Wann?"),
                        turn(3, TurnKind.ANSWER, "Im Jahr 2031."),
                        turn(4, TurnKind.QUESTION, "Wo?"),
                        turn(5, TurnKind.ANSWER, "Von den 112 Stegen.")),
                "");

        await().until(() -> json(embassy).contains("\"evidence\":\"date, speaker, turns, numbers"));
        await().until(() -> json(ministry).contains("\"language\":\"de\""));
    }

    private String surname() {
        return seed.toString().replaceAll("[^a-f]", "").replace('a', 'k').replace('e', 'l');
    }

    private static Turn turn(int n, TurnKind kind, String... paragraphs) {
        return new Turn(n, kind, null, null, false, List.of(paragraphs));
    }

    /** Two transactions, neither of which sees what the other stores. */
    private void storeBothAtOnce() {
        Speech speech = SampleSpeech.saying("On ferries", words);
        QuarkusTransaction.requiringNew().run(() -> {
            store.store(List.of(observation(ministry, 0, speech, "")));
            QuarkusTransaction.requiringNew().run(() -> store.store(List.of(observation(embassy, 1, speech, ""))));
        });
    }

    private Stored see(String url, int minute, Speech speech, String head) {
        return QuarkusTransaction.requiringNew().call(() -> {
            store.lock(List.of(url));
            return store.store(List.of(observation(url, minute, speech, head))).get(0);
        });
    }

    private static Observation observation(String url, int minute, Speech speech, String head) {
        byte[] body = ("<head>" + head + "</head>" + minute).getBytes(UTF_8);
        var page = new ScrapedPage(
                url,
                "a",
                START.plusSeconds(minute),
                Arrival.LIVE,
                body,
                "text/html; charset=utf-8",
                200,
                PageHints.NONE);
        return Observation.of(PackedPage.of(page), 0, speech, new Publisher("Ministry of Ferries", "XA"), null);
    }

    private List<String> changes(String url) {
        return rows.changes(url);
    }

    private String json(String url) {
        return search.full(rows.id(url)).map(bytes -> new String(bytes, UTF_8)).orElse("");
    }
}

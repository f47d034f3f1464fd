package dev.lectern.store;

import dev.lectern.EmbeddedServers;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.Speech;
import dev.lectern.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What is found of stored speeches afterwards: two that are one, excerpts. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class LinkedSpeechesTest {

    private final SpeechStore store;
    private final SpeechLinks links;
    private final Database database;
    private final SpeechRows rows;
    private final SeenPages pages;
    private final UUID seed = UUID.randomUUID();
    private final String ministry = "https://ministry.example/" + seed;
    private final String embassy = "https://embassy.example/" + seed;
    private final String words = OwnWords.of(seed, 300);

    LinkedSpeechesTest(SpeechStore store, SpeechLinks links, SpeechSearch search, DataSource source) {
        this.store = store;
        this.links = links;
        this.database = new Database(source);
        this.rows = new SpeechRows(database);
        this.pages = new SeenPages(store, search, rows);
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
        var translated = new Findings(List.of(), null, List.of(), Map.of(copy, "hreflang"), Set.of());

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
        return new Findings(List.of(id), null, List.of(), Map.of(), Set.of());
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
        database.change("update capture set body_gzip = 'no gzip' where url = ?", ministry);
        see(embassy, 1, OwnWords.speech(UUID.randomUUID(), 300), "");

        compareAgain(ministry, embassy);

        await().until(() -> rows.compared(ministry) && rows.compared(embassy));
        assertThat(changes(ministry)).containsExactly("available");
    }

    @Test
    void oneThatCannotBeReadKeepsNoneOfItsLikeFromBeingCompared() {
        see(ministry, 0, SampleSpeech.saying("On ferries", words), "");
        await().until(() -> rows.compared(ministry) && !json(ministry).isEmpty()); // the relay reads the text, too
        database.change("update revision set content = '[]' where speech_id = ?", rows.id(ministry));
        String half = words.substring(0, words.indexOf(' ', words.length() / 2));

        see(embassy, 1, SampleSpeech.saying("On ferries, in short", half), "");
        see(embassy + "/again", 2, SampleSpeech.saying("On ferries again", words), "");

        await().until(() -> json(embassy).contains("\"excerptOf\":\"" + rows.id(embassy + "/again") + "\""));
    }

    private void compareAgain(String... urls) {
        database.change(
                "update speech set compared = false where id = any (?::uuid[])",
                Stream.of(urls).map(url -> rows.id(url).toString()).toList());
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
    void aShortenedVersionIsNoneWhenTheWholeTellsSomethingElse() {
        see(ministry, 0, SampleSpeech.saying("On ferries", words), "");
        String half = words.substring(0, words.indexOf(' ', words.length() / 2));
        see(embassy, 1, SampleSpeech.saying("On ferries, in short", half), "");
        await().until(() -> json(embassy).contains("\"excerptOf\":"));

        see(ministry, 2, OwnWords.speech(UUID.randomUUID(), 300), "");

        await().until(() -> !json(embassy).contains("\"excerptOf\":"));
        assertThat(changes(embassy)).containsExactly("available", "linked", "linked");
    }

    /** Two transactions, neither of which sees what the other stores. */
    private void storeBothAtOnce() {
        Speech speech = SampleSpeech.saying("On ferries", words);
        QuarkusTransaction.requiringNew().run(() -> {
            store.store(List.of(SeenPages.observation(ministry, 0, speech, "")));
            QuarkusTransaction.requiringNew()
                    .run(() -> store.store(List.of(SeenPages.observation(embassy, 1, speech, ""))));
        });
    }

    private Stored see(String url, int minute, Speech speech, String head) {
        return pages.see(url, minute, speech, head);
    }

    private List<String> changes(String url) {
        return rows.changes(url);
    }

    private String json(String url) {
        return pages.json(url);
    }
}

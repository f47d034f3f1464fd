package dev.lectern.store;

import dev.lectern.EmbeddedServers;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import dev.lectern.sql.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Versions of one speech in other languages find each other after they were stored. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class LinkedTranslationsTest {

    private final SpeechRows rows;
    private final SeenPages pages;
    private final UUID seed = UUID.randomUUID();
    private final String ministry = "https://ministry.example/" + seed;
    private final String embassy = "https://embassy.example/" + seed;
    private final String words = OwnWords.of(seed, 300);

    LinkedTranslationsTest(SpeechStore store, SpeechSearch search, DataSource source) {
        this.rows = new SpeechRows(new Database(source));
        this.pages = new SeenPages(store, search, rows);
    }

    @Test
    void aTranslationThatThePageDeclaresIsLinkedOnBothSides() {
        pages.see(ministry, 0, SampleSpeech.saying("On ferries", words), "");
        Speech french = SampleSpeech.in(
                "fr", "Ada Holm", turn(1, TurnKind.REMARKS, "Les bateaux " + seed + " partent de nouveau."));

        pages.see(embassy, 1, french, "<link rel=alternate hreflang=en href='" + ministry + "'>");

        await().until(() -> pages.json(embassy)
                .contains("{\"id\":\"" + rows.id(ministry) + "\",\"language\":\"en\",\"evidence\":\"hreflang\"}"));
        await().until(() -> pages.json(ministry)
                .contains("{\"id\":\"" + rows.id(embassy) + "\",\"language\":\"fr\",\"evidence\":\"hreflang\"}"));
        assertThat(rows.changes(ministry)).containsExactly("available", "linked");
    }

    @Test
    void aTranslationIsLinkedWhoseDeclarationOnlyTheRevisionKeeps() {
        pages.see(ministry, 0, SampleSpeech.saying("On ferries", words), "");
        await().until(() -> rows.compared(ministry));
        rows.declare(ministry, embassy, "fr");
        await().until(() -> rows.compared(ministry));

        theEmbassyTellsItInFrench();

        await().until(() -> pages.json(embassy).contains("\"evidence\":\"hreflang\""));
    }

    @Test
    void whereAPageLeadsIsKept() {
        theMinistryLeadsToTheEmbassy();

        assertThat(rows.alternates(ministry)).contains(embassy);
    }

    @Test
    void aTranslationThatAnOlderProgramStoredIsReadFromItsPage() {
        theMinistryLeadsToTheEmbassy();
        await().until(() -> rows.compared(ministry));
        rows.forgetAlternates(ministry);
        await().until(() -> rows.compared(ministry));

        theEmbassyTellsItInFrench();

        await().until(() -> pages.json(embassy).contains("\"evidence\":\"hreflang\""));
    }

    @Test
    void aTranslationThatTellsSomethingElseOneDayIsNoneAnyMore() {
        pages.see(ministry, 0, SampleSpeech.saying("On ferries", words), "");
        Speech french = SampleSpeech.in(
                "fr", "Ada Holm", turn(1, TurnKind.REMARKS, "Les bateaux " + seed + " partent de nouveau."));
        pages.see(embassy, 1, french, "<link rel=alternate hreflang=en href='" + ministry + "'>");
        await().until(() -> pages.json(ministry).contains("\"evidence\":\"hreflang\""));

        pages.see(embassy, 2, OwnWords.speech(UUID.randomUUID(), 300), "");

        await().until(() -> !pages.json(ministry).contains("hreflang"));
        await().until(() -> !pages.json(embassy).contains("hreflang"));
        assertThat(rows.changes(ministry)).containsExactly("available", "linked", "linked");
    }

    @Test
    void aTranslationThatThePageOfTheOtherDeclaredIsLinkedWhenItComes() {
        theMinistryLeadsToTheEmbassy();
        await().until(() -> rows.compared(ministry));

        theEmbassyTellsItInFrench();

        await().until(() -> pages.json(embassy).contains("\"evidence\":\"hreflang\""));
    }

    @Test
    void aTranslationIsKnownByDaySpeakerTurnsAndNumbers() {
        String speaker = "Sergei " + surname();
        pages.see(
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

        pages.see(
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

        await().until(() -> pages.json(embassy).contains("\"evidence\":\"date, speaker, turns, numbers"));
        await().until(() -> pages.json(ministry).contains("\"language\":\"de\""));
    }

    private void theMinistryLeadsToTheEmbassy() {
        pages.see(
                ministry,
                0,
                SampleSpeech.saying("On ferries", words),
                "<link rel=alternate hreflang=fr href='" + embassy + "'>");
    }

    private void theEmbassyTellsItInFrench() {
        pages.see(
                embassy,
                1,
                SampleSpeech.in("fr", "Ada Holm", turn(1, TurnKind.REMARKS, "Les bateaux " + seed + " partent.")),
                "");
    }

    private String surname() {
        return seed.toString().replaceAll("[^a-f]", "").replace('a', 'k').replace('e', 'l');
    }

    private static Turn turn(int n, TurnKind kind, String... paragraphs) {
        return new Turn(n, kind, null, null, false, List.of(paragraphs));
    }
}

package dev.lectern.speaker;

import dev.lectern.problem.Refusal;
import dev.lectern.speech.Person;
import dev.lectern.speech.SampleChange;
import dev.lectern.sql.Database;
import dev.lectern.store.Erasure;
import dev.lectern.store.FeedRows;
import dev.lectern.store.SpeechQuery;
import dev.lectern.store.SpeechSearch;
import dev.lectern.store.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpeakerNamingTest {

    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final SpeakerReader reader = new SpeakerReader(TestDatabase.get());
    private final SpeakerEditing editing = new SpeakerEditing(TestDatabase.get());
    private long position;

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void spellingsAndScriptsAreOneSpeaker() {
        printed("RU", "Sergey Lavrov", "Сергей Лавров");
        printed("JM", "Sergei Lavrov", "LAVROV Sergey");

        List<Speaker> all = reader.list(null, "", 0, 20);

        assertThat(all).singleElement().satisfies(speaker -> {
            assertThat(speaker.spellings()).hasSize(4);
            assertThat(speaker.speeches()).isEqualTo(4);
        });
    }

    @Test
    void initialsThatCanOnlyBeOnePersonAreThisPerson() {
        printed("RU", "В.Путин", "Vladimir Putin", "V. Putin");

        assertThat(found("владимир путин")).isEqualTo(3);
        assertThat(found("В. Путин")).isEqualTo(3);
    }

    @Test
    void initialsThatCanBeTwoPersonsAreNeithers() {
        printed("RU", "Vladimir Putin", "V. Putin");
        printed("RU", "Viktor Putin");

        assertThat(found("Vladimir Putin")).isEqualTo(1);
        assertThat(found("Viktor Putin")).isEqualTo(1);
        assertThat(found("V. Putin")).isEqualTo(1);
        assertThat(reader.candidates(id("V. Putin")))
                .extracting(Speaker.Candidate::name)
                .containsExactlyInAnyOrder("Vladimir Putin", "Viktor Putin");
    }

    @Test
    void initialsInAnotherCountryAreAnother() {
        printed("RU", "Vladimir Putin");
        printed("JM", "V. Putin");

        assertThat(found("Vladimir Putin")).isEqualTo(1);
    }

    @Test
    void theEditorKnowsBetter() {
        printed("US", "Joe Biden", "Joseph R. Biden");

        editing.add(id("Joe Biden"), "Joseph R. Biden");
        editing.add(id("Joe Biden"), "Джо Байден");
        printed("RU", "Джо Байден");

        assertThat(found("Joseph R. Biden")).isEqualTo(3);
        assertThat(found("ДЖО БАЙДЕН")).isEqualTo(3);
    }

    @Test
    void whatTheEditorTookApartStaysApart() {
        printed("RU", "Vladimir Putin", "V. Putin");
        editing.remove(id("Vladimir Putin"), "V. Putin");

        printed("RU", "VLADIMIR PUTIN", "В. Путин");

        assertThat(found("V. Putin")).isEqualTo(2);
        assertThat(found("Vladimir Putin")).isEqualTo(2);
    }

    @Test
    void twoSpeakersCanBecomeOne() {
        printed("US", "Joe Biden", "Joseph Biden");
        long stays = id("Joseph Biden");

        editing.merge(id("Joe Biden"), stays);

        assertThat(reader.one(stays).orElseThrow().speeches()).isEqualTo(2);
        assertThat(found("Joe Biden")).isEqualTo(2);
    }

    @Test
    void whatWouldBeNoDecisionIsRefused() {
        printed("US", "Joe Biden", "JOE BIDEN", "Ada Miren");
        long biden = id("Joe Biden");
        long miren = id("Ada Miren");

        refused(409, "who has others too", () -> editing.add(miren, "Joe Biden"));
        refused(409, "the only name", () -> editing.remove(miren, "Ada Miren"));
        refused(404, "has no name", () -> editing.remove(miren, "Joe Biden"));
        refused(409, "into itself", () -> editing.merge(biden, biden));
        refused(404, "There is no speaker 999999", () -> editing.merge(biden, 999_999));
        refused(404, "There is no speaker 999999", () -> editing.add(999_999, "Nobody"));
    }

    @Test
    void whoHasNoSpeechAnyMoreIsHidden() {
        printed("RU", "Vladimir Putin", "Ada Holm");
        UUID taken = new Database(TestDatabase.get())
                .list("select id from speech where 'Ada Holm' = any (speakers)", row -> row.getObject(1, UUID.class))
                .get(0);

        new Database(TestDatabase.get())
                .<Object>together(session -> Erasure.erase(session, taken, null, Instant.EPOCH));

        assertThat(reader.list(null, "", 0, 20)).extracting(Speaker::name).containsExactly("Vladimir Putin");
        assertThat(reader.list("Holm", "", 0, 20)).isEmpty();
    }

    @Test
    void theListGoesOnWhereItEnded() {
        printed("US", "Ada Miren", "Bo Holm", "Cy Orman");

        List<Speaker> first = reader.list(null, "", 0, 2);
        List<Speaker> second = reader.list(null, "bo holm", first.get(1).id(), 2);

        assertThat(first).extracting(Speaker::name).containsExactly("Ada Miren", "Bo Holm");
        assertThat(second).extracting(Speaker::name).containsExactly("Cy Orman");
        assertThat(reader.list("orm", "", 0, 2)).extracting(Speaker::name).containsExactly("Cy Orman");
    }

    private void printed(String country, String... names) {
        for (String name : names) {
            rows.announce(SampleChange.at(++position)
                    .with("country", country)
                    .with("speakers", List.of(new Person(name, null))));
        }
    }

    private int found(String speaker) {
        return new SpeechSearch(TestDatabase.get())
                .find(new SpeechQuery(null, speaker, null, null, null, null, null, null, null, null, null, 20, null))
                .summaries()
                .size();
    }

    private long id(String name) {
        return reader.list(name, "", 0, 20).stream()
                .filter(speaker -> speaker.spellings().contains(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void refused(int status, String sentence, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(status))
                .hasMessageContaining(sentence);
    }
}

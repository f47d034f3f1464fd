package dev.lectern.speaker;

import dev.lectern.speech.Person;
import dev.lectern.speech.SampleChange;
import dev.lectern.sql.Database;
import dev.lectern.store.FeedRows;
import dev.lectern.store.LargeArchive;
import dev.lectern.store.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpeakerReaderTest {

    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final Database database = new Database(TestDatabase.get());
    private final SpeakerReader reader = new SpeakerReader(TestDatabase.get());
    private long position;

    @BeforeEach
    @AfterEach
    void empty() {
        rows.clear();
    }

    @Test
    void whoIsHiddenTakesNoPlaceOfAPage() {
        printed("Ada Miren", "Bo Holm", "Cy Orman", "Di Welk");
        database.change("update speech set state = 'withdrawn' where 'Bo Holm' = any (speakers)");

        List<Speaker> page = reader.list(null, "", 0, 3);

        assertThat(page).extracting(Speaker::name).containsExactly("Ada Miren", "Cy Orman", "Di Welk");
    }

    /** How PostgreSQL writes it in lower case is not how Java does. */
    @Test
    void theListGoesOnAfterCapitalsThatHaveNoOneSmallLetter() {
        printed("İa Miren", "İb Holm", "İc Orman");
        var names = new ArrayList<String>();

        SpeakerCursor place = SpeakerCursor.parse(null);
        for (int page = 0; page < 4; page++) {
            for (Speaker speaker : reader.list(null, place.name(), place.id(), 1)) {
                names.add(speaker.name());
                place = SpeakerCursor.after(speaker);
            }
        }

        assertThat(names).containsExactly("İa Miren", "İb Holm", "İc Orman");
    }

    @Test
    void aPageOfALargeListComesInTheOrderOfItsIndex() {
        LargeArchive.fill(TestDatabase.get(), 5_000);
        database.change("insert into speaker (name) select distinct unnest(speakers) from speech");
        database.change("""
                insert into speaker_name (name, speaker_id, key, family)
                select name, id, lower(name), name from speaker""");
        database.change("analyze speaker, speaker_name");

        String plan = String.join(
                "\n",
                database.list(
                        "explain (costs off) " + SpeakerReader.LIST,
                        row -> row.getString(1),
                        "m",
                        1L,
                        null,
                        null,
                        null,
                        21));

        assertThat(plan)
                .contains("speaker_by_name", "speaker_name_speaker", "speech_speakers")
                .doesNotContain("Seq Scan");
    }

    private void printed(String... names) {
        for (String name : names) {
            rows.announce(SampleChange.at(++position).with("speakers", List.of(new Person(name, null))));
        }
    }
}

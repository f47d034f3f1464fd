package dev.lectern.speaker;

import dev.lectern.speech.Person;
import dev.lectern.speech.SampleChange;
import dev.lectern.store.FeedRows;
import dev.lectern.store.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpeakerEditingTest {

    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final SpeakerReader reader = new SpeakerReader(TestDatabase.get());
    private final SpeakerEditing editing = new SpeakerEditing(TestDatabase.get());
    private long position;

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void whoLosesTheShownNameIsShownByAnother() {
        printed("Joe Biden", "JOE BIDEN", "Biden, Joe");
        long speaker = id("Joe Biden");

        editing.remove(speaker, "Joe Biden");

        assertThat(reader.one(speaker).orElseThrow().name()).isEqualTo("Biden, Joe");
        assertThat(reader.one(id("Joe Biden")).orElseThrow().name()).isEqualTo("Joe Biden");
    }

    @Test
    void aNameThatNoPageHasIsShownOnlyWhereThereIsNoOther() {
        printed("Joe Biden", "JOE BIDEN");
        long speaker = id("Joe Biden");
        editing.add(speaker, "Joseph Robinette Biden");

        editing.remove(speaker, "Joe Biden");

        assertThat(reader.one(speaker).orElseThrow().name()).isEqualTo("JOE BIDEN");
    }

    @Test
    void initialsThatGoLeaveAnotherNameToBeShown() {
        printed("V. Putin");
        printed("Vladimir Vladimirovich Putin");
        long speaker = id("V. Putin");
        printed("Volodya Putin");
        long initials = id("V. Putin");
        editing.merge(id("Volodya Putin"), initials);

        printed("Viktor Putin");

        assertThat(id("V. Putin")).isNotEqualTo(initials);
        assertThat(reader.one(initials).orElseThrow().name()).isEqualTo("Volodya Putin");
        assertThat(speaker).isNotEqualTo(initials);
    }

    private void printed(String... names) {
        for (String name : names) {
            rows.announce(SampleChange.at(++position).with("speakers", List.of(new Person(name, null))));
        }
    }

    private long id(String name) {
        return reader.named(name).orElseThrow();
    }
}

package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Person;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContentItemReaderTest {

    @Test
    void readsTheTextAsHtmlAndTheFactsAsDeclared() {
        ContentItem item = ContentItem.of("""
                {"title": "Opening of the  harbour", "locale": "en",
                 "details": {"body": "<h2>Introduction</h2><p>I thank you all, my friends.</p>",
                             "location": "Oslo", "delivered_on": "2020-05-03T10:00:00+00:00"},
                 "links": {"speaker": [{"title": "The Rt Hon Jane Roe MP"}]}}
                """);

        PageText page = ContentItemReader.read(item, Hints.NONE);

        assertThat(page.title()).isEqualTo("Opening of the harbour");
        assertThat(page.titleEvidence()).isEqualTo(Evidence.META);
        assertThat(page.metadata().language()).isEqualTo("en");
        assertThat(page.body()).extracting(Block::text).containsExactly("Introduction", "I thank you all, my friends.");
        assertThat(page.declared().place()).isEqualTo("Oslo");
        assertThat(page.declared().spoken()).isEqualTo("2020-05-03T10:00:00+00:00");
        assertThat(page.declared().people()).containsExactly(new Person("Jane Roe", null));
    }

    @Test
    void namesASpeakerWhoHasNoPage() {
        ContentItem item = ContentItem.of("""
                {"title": "Opening", "details": {"body": "<p>x", "speaker_without_profile": "HM The Queen"}}
                """);

        PageText page = ContentItemReader.read(item, Hints.NONE);

        assertThat(page.declared().people()).containsExactly(new Person("HM The Queen", null));
    }
}

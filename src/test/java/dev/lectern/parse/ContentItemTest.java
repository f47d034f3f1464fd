package dev.lectern.parse;

import dev.lectern.speech.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContentItemTest {

    @Test
    void takesWhatASpeechNeeds() {
        ContentItem item = ContentItem.of("""
                {"title": "Opening", "locale": "cy", "first_published_at": "2020-05-04T09:00:00Z",
                 "details": {"body": "<p>I thank you.</p>", "location": "Cardiff", "delivered_on": "2020-05-03",
                             "attachments": [{"url": "https://a.example/a.pdf", "content_type": "application/pdf"}]},
                 "links": {"people": [{"title": "Other"}], "speaker": [{"links": {"title": "x"}, "title": "Jane Roe"}]}}
                """);

        assertThat(item.title).isEqualTo("Opening");
        assertThat(item.locale).isEqualTo("cy");
        assertThat(item.firstPublished).isEqualTo("2020-05-04T09:00:00Z");
        assertThat(item.body).isEqualTo("<p>I thank you.</p>");
        assertThat(item.location).isEqualTo("Cardiff");
        assertThat(item.deliveredOn).isEqualTo("2020-05-03");
        assertThat(item.speakers).containsExactly("Jane Roe");
        assertThat(item.attachments)
                .containsExactly(new Attachment("https://a.example/a.pdf", null, "application/pdf"));
    }

    @Test
    void choosesTheHtmlOfSeveralForms() {
        ContentItem item = ContentItem.of("""
                {"title": "Opening", "details": {"body": [
                  {"content_type": "text/govspeak", "content": "I *thank* you."},
                  {"content_type": "text/html", "content": "<p>I thank you.</p>"}]}}
                """);

        assertThat(item.body).isEqualTo("<p>I thank you.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"Opening\"}",
                "{\"details\": {\"body\": \"<p>x\"}}",
                "{\"title\": 1, \"details\": {\"body\": [[]]}}",
                "{\"title\": \"cut",
                "[1, 2]",
                "no JSON"
            })
    void isNothingElse(String text) {
        assertThat(ContentItem.of(text)).isNull();
    }

    @Test
    void givesUpOnNestingWithoutEnd() {
        assertThat(ContentItem.of("{\"a\":" + "[".repeat(1_000_000))).isNull();
    }
}

package dev.lectern.parse;

import dev.lectern.speech.Attachment;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentsTest {

    private static final String PDF = "application/pdf";

    @Test
    void areDocumentsAndRecordingsWithAbsoluteAddresses() {
        String html = """
                <p><a href="/files/Speech.PDF?v=2#page=1">Speech (PDF)</a> <a href="/files/Speech.PDF?v=2#page=1">again</a></p>
                <a href="get?id=1" type="application/pdf; charset=binary" title="The speech"><img src=a.png></a>
                <video><source src="//media.example/film" type="video/mp4"></video>
                <audio src="sound.mp3"></audio>
                """;

        assertThat(files(html))
                .containsExactly(
                        new Attachment("https://speeches.example/files/Speech.PDF?v=2#page=1", "Speech (PDF)", PDF),
                        new Attachment("https://speeches.example/a/get?id=1", "The speech", PDF),
                        new Attachment("https://media.example/film", null, "video/mp4"),
                        new Attachment("https://speeches.example/a/sound.mp3", null, "audio/mpeg"));
    }

    @Test
    void areNoPagesNoImagesAndNothingWithoutAnAddress() {
        String html = """
                <a href="other.html">Other</a><a href="photo.jpg">Photo</a><a href="https://docs.pdf">Site</a>
                <a href="mailto:a@speeches.example">Write</a><a href="javascript:x.pdf">Open</a><a>None</a>
                """;

        assertThat(files(html)).isEmpty();
        assertThat(Attachments.in(null)).isEmpty();
    }

    private static List<Attachment> files(String html) {
        return Attachments.in(
                Jsoup.parse(html, "https://speeches.example/a/b.html").body());
    }
}

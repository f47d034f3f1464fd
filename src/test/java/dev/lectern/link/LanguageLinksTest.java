package dev.lectern.link;

import dev.lectern.alternate.Alternate;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class LanguageLinksTest {

    private static final String URL = "https://ministry.example/en/news/41";

    @Test
    void aPageIsReadInItsCharset() {
        byte[] page = "<a href='/ru/news/41'>Русский</a>".getBytes(Charset.forName("windows-1251"));

        List<Alternate> alternates = LanguageLinks.read(page, "text/html; charset=windows-1251", URL);

        assertThat(alternates)
                .containsExactly(new Alternate("https://ministry.example/ru/news/41", "ru", "language switch"));
    }

    @Test
    void whatIsNoHtmlLeadsNowhere() {
        byte[] page = "<a hreflang=ru href=/ru/news/41>".getBytes(UTF_8);

        List<Alternate> alternates = LanguageLinks.read(page, "text/plain", URL);

        assertThat(alternates).isEmpty();
    }
}

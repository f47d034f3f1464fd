package dev.lectern.parse;

import dev.lectern.speech.Person;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlMetadataTest {

    @Test
    void readsTheHeadOfAPage() {
        Metadata metadata = HtmlMetadata.of(Jsoup.parse("<html lang=en-GB><head><title>Harbour day - Gazette</title>"
                + "<meta property=og:title content='Harbour day'><meta property=og:site_name content=Gazette>"
                + "<meta name=author content='Jane Roe'>"
                + "<meta property=article:published_time content=2018-06-03T10:00:00Z>"));

        assertThat(metadata.titles()).containsExactly("Harbour day", "Harbour day - Gazette");
        assertThat(metadata.language()).isEqualTo("en-GB");
        assertThat(metadata.site()).isEqualTo("Gazette");
        assertThat(metadata.published()).isEqualTo("2018-06-03T10:00:00Z");
        assertThat(metadata.authors()).containsExactly(new Person("Jane Roe", null));
    }

    @Test
    void saysNothingOfAPageWithoutAHead() {
        assertThat(HtmlMetadata.of(Jsoup.parse("<p>Text"))).isEqualTo(Metadata.NONE.withAuthors(java.util.List.of()));
    }
}

package dev.lectern.alternate;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageSwitchTest {

    @Test
    void takesAGroupOfNamesAndCodes() {
        assertThat(read("<nav><a href=/1>en</a> | <a href=/2>Français</a> | <a href=/3>العربية</a></nav>"))
                .containsExactly(
                        new LanguageSwitch.Link("/1", "en"),
                        new LanguageSwitch.Link("/2", "fr"),
                        new LanguageSwitch.Link("/3", "ar"));
    }

    @Test
    void takesTheNameOfALanguageThatStandsAloneButNoCode() {
        assertThat(read("<div><p><a href=/1>Deutsch</a></p></div>")).hasSize(1);
        assertThat(read("<div><p><a href=/1>it</a></p></div>")).isEmpty();
    }

    @Test
    void leavesWordsAmongOtherLinksAlone() {
        assertThat(read("<p><a href=/1>No</a> <a href=/2>Perhaps</a> <a href=/3>is</a></p>"))
                .isEmpty();
    }

    @Test
    void endsSoonOnAPageOfNothingElse() {
        assertThat(read("<p>" + "<a href=/1>en</a>".repeat(50_000))).isEmpty();
    }

    private static List<LanguageSwitch.Link> read(String html) {
        return LanguageSwitch.read(Jsoup.parse(html));
    }
}

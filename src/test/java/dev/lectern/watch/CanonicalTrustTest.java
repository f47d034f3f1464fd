package dev.lectern.watch;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CanonicalTrustTest {

    private static final String MASTHEAD = "<header><p>The ministry of everything</p></header>"
            + "<p>Welcome to the site of the ministry, where all speeches can be found.</p>";
    private static final String FOOT = "<p>All rights reserved by the ministry of everything.</p>";

    @Test
    void differsForTwoSpeechesOfOneSite() {
        Long one = page(MASTHEAD, speech(1, 150), FOOT);
        Long other = page(MASTHEAD, speech(2, 150), FOOT);

        assertThat(CanonicalTrust.distinct(one, other)).isTrue();
    }

    @Test
    void differsForTwoShortStatementsOfOneSite() {
        Long one = page(MASTHEAD, speech(3, 60), FOOT);
        Long other = page(MASTHEAD, speech(4, 60), FOOT);

        assertThat(CanonicalTrust.distinct(one, other)).isTrue();
    }

    @Test
    void isAlikeWhenOnlyWhatStandsAroundHasChanged() {
        Long one = page(MASTHEAD + "<p>12:30, 21.11.2026, 1,204 readers</p>", speech(1, 300), FOOT);
        Long other = page(
                "<nav><ul><li>Home<li>News</ul></nav><p>Welcome</p><p>09:15, 22.11.2026, 1,399 readers</p>",
                speech(1, 300),
                FOOT + "<aside><p>" + speech(9, 40) + "</p></aside><p>Read also what was said on other days.</p>");

        assertThat(CanonicalTrust.distinct(one, other)).isFalse();
    }

    @Test
    void isAlikeWhenAWordWasCorrected() {
        Long one = page(MASTHEAD, speech(1, 300), FOOT);
        Long other = page(MASTHEAD, speech(1, 300).replaceFirst("\\b\\p{L}{5}\\b", "other"), FOOT);

        assertThat(CanonicalTrust.distinct(one, other)).isFalse();
    }

    @Test
    void isNotGivenToAPageThatSaysTooLittle() {
        assertThat(page("<title>Untitled</title>", "<p>Coming soon.</p>", "")).isNull();
    }

    private static Long page(String head, String text, String foot) {
        return CanonicalTrust.fingerprint((head + text + foot).getBytes(UTF_8), "text/html; charset=utf-8");
    }

    /** A text of invented words, always the same for a number. */
    private static String speech(int number, int words) {
        var random = new Random(number);
        String text = random.ints(words, 0, 400)
                .mapToObj(word -> new Random(word)
                        .ints(3 + word % 6, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
        return "<h1>" + text.substring(0, 40) + "</h1><p>" + text + "</p>";
    }
}

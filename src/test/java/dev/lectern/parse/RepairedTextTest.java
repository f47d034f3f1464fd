package dev.lectern.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RepairedTextTest {

    @Test
    void restoresDamageAndTellsWhere() {
        RepairedText read = RepairedText.of("We donâ€™t say &quot;noâ€¦&quot; to cafÃ©s &amp; bars.");

        assertThat(read.text()).isEqualTo("We don’t say \"no…\" to cafés & bars.");
        assertThat(read.fixes())
                .containsExactly(
                        new TextFix(6, "â€™", "’"),
                        new TextFix(13, "&quot;", "\""),
                        new TextFix(16, "â€¦", "…"),
                        new TextFix(17, "&quot;", "\""),
                        new TextFix(25, "Ã©", "é"),
                        new TextFix(28, "&amp;", "&"));
    }

    @Test
    void theTextAsPublishedCanBeHadBack() {
        String published = "The PresidentÂ\u00A0said: &#39;weâ€™ll go&#39;";
        RepairedText read = RepairedText.of(published);
        StringBuilder back = new StringBuilder(read.text());

        for (int i = read.fixes().size() - 1; i >= 0; i--) {
            TextFix fix = read.fixes().get(i);
            back.replace(fix.offset(), fix.offset() + fix.restored().length(), fix.found());
        }

        assertThat(back).hasToString(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sound text.", "R&D and AT&T; &nosuch;", "Où va l’été ? «À Paris»", "Наш СССР»"})
    void leavesSoundTextAlone(String line) {
        RepairedText read = RepairedText.of(line);

        assertThat(read.text()).isEqualTo(line);
        assertThat(read.fixes()).isEmpty();
    }
}

package dev.lectern.embedded;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DemoTemplateTest {

    private final DemoTemplate template = DemoTemplate.parse("test", """
            <!--# settings -->
            language=fr
            date=d MMMM yyyy
            <!--# page -->
            <h1 title="{{title}}">{{title}}</h1>{{{html}}}
            """);

    @Test
    void escapesValuesButNotHtmlOfOtherBlocks() {
        String page = template.fill("page", Map.of("title", "<b> & \"it's\"", "html", "<p>text</p>"));

        assertThat(page)
                .isEqualTo("<h1 title=\"&lt;b&gt; &amp; &quot;it&#39;s&quot;\">"
                        + "&lt;b&gt; &amp; &quot;it&#39;s&quot;</h1><p>text</p>\n");
    }

    @Test
    void doesNotFillSlotsThatAValueBrings() {
        String page = template.fill("page", Map.of("title", "{{html}} $1 \\", "html", ""));

        assertThat(page).contains("{{html}} $1 \\");
    }

    @Test
    void refusesToLeaveASlotOpen() {
        assertThatIllegalStateException()
                .isThrownBy(() -> template.fill("page", Map.of("title", "T")))
                .withMessage("Template test, block page asks for the unknown value html.");
    }

    @Test
    void namesABlockThatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> template.fill("heading", Map.of()))
                .withMessage("Template test has no block heading.");
    }

    @Test
    void writesDatesInItsLanguage() {
        assertThat(template.date(LocalDate.of(2026, 2, 3))).isEqualTo("3 février 2026");
    }
}

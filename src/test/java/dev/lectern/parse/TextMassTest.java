package dev.lectern.parse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextMassTest {

    @Test
    void countsParagraphsAndNoMenus() {
        Document page = Jsoup.parse("<div id=a><h1>T</h1><p>The harbour was built by people.</p><p>Short.</p></div>"
                + "<div id=b><p><a href=1>The harbour was built by people of the town</a></p></div>");
        PageTree tree = PageTree.of(page.body());

        TextMass mass = TextMass.of(tree);

        int a = tree.indexOf(page.getElementById("a"));
        int b = tree.indexOf(page.getElementById("b"));
        assertThat(mass.running(a)).isEqualTo(27);
        assertThat(mass.running(b)).isZero();
        assertThat(mass.linkShare(b)).isEqualTo(1);
        assertThat(mass.holdsMainHeading(a)).isTrue();
        assertThat(mass.holdsMainHeading(b)).isFalse();
    }
}

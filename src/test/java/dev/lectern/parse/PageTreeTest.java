package dev.lectern.parse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageTreeTest {

    @Test
    void numbersElementsAndTextsInOrderWithoutScripts() {
        Document page = Jsoup.parse("<div id=a><script>x</script><p id=b>one <b>two</b></p></div><p id=c>three</p>");

        PageTree tree = PageTree.of(page.body());

        int a = tree.indexOf(page.getElementById("a"));
        int b = tree.indexOf(page.getElementById("b"));
        int c = tree.indexOf(page.getElementById("c"));
        assertThat(tree.size()).isEqualTo(8);
        assertThat(tree.parent(b)).isEqualTo(a);
        assertThat(tree.contains(a, b)).isTrue();
        assertThat(tree.contains(a, c)).isFalse();
        assertThat(tree.end(a)).isEqualTo(c);
        assertThat(tree.letters(b + 1)).isEqualTo(3);
        assertThat(tree.indexOf(null)).isEqualTo(-1);
    }
}

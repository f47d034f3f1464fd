package dev.lectern.parse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SelectionTest {

    private static final Document PAGE = Jsoup.parse("<b>One</b><i>Two</i><b>Three</b>");

    @Test
    void findsWhatTheSelectorNames() {
        assertThat((Object) Selection.first(PAGE, "b")).isSameAs(PAGE.selectFirst("b"));
        assertThat(Selection.all(PAGE, "b")).extracting(Element::text).containsExactly("One", "Three");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "b[", "div >", "b:nth-child(", ".missing"})
    void aWrongOrMissingSelectorFindsNothing(@Nullable String selector) {
        assertThat((Object) Selection.first(PAGE, selector)).isNull();
        assertThat(Selection.all(PAGE, selector)).isEmpty();
    }
}

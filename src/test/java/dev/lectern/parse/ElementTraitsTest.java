package dev.lectern.parse;

import java.util.HashMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ElementTraitsTest {

    static final List<Arguments> ELEMENTS = List.of(
            arguments("<div class='site-Footer'>", ElementTraits.FURNITURE, true),
            arguments("<div class='has-sidebar'>", ElementTraits.FURNITURE, false),
            arguments("<div role=navigation>", ElementTraits.FURNITURE, true),
            arguments("<div id=disqus_thread>", ElementTraits.OVERLAY, true),
            arguments("<div itemprop=articleBody>", ElementTraits.DECLARED, true),
            arguments("<div style='Display : None'>", ElementTraits.HIDDEN, true),
            arguments("<p class=sr-only>", ElementTraits.HIDDEN, true),
            arguments("<p class=photo-caption>", ElementTraits.CAPTION, true),
            arguments("<a name=top>", ElementTraits.LINK, false),
            arguments("<a href=x>", ElementTraits.LINK, true),
            arguments("<span style='font-weight: 700'>", ElementTraits.BOLD, true),
            arguments("<span class=date>", ElementTraits.BLOCK, true),
            arguments("<span class=red>", ElementTraits.BLOCK, false),
            arguments("<div class=audio-player>", ElementTraits.FURNITURE, true),
            arguments("<div class=player-of-the-day>", ElementTraits.FURNITURE, false));

    @ParameterizedTest
    @FieldSource("ELEMENTS")
    void readsNamesRolesAndStates(String tag, int trait, boolean expected) {
        Element element = Jsoup.parseBodyFragment(tag).body().child(0);

        int traits = ElementTraits.of(element, new HashMap<>());

        assertThat((traits & trait) != 0).isEqualTo(expected);
    }
}

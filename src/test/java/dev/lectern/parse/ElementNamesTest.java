package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ElementNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"related-posts", "newsletter_box", "mainMenu", "nav", "video-player"})
    void tellsFurniture(String names) {
        int traits = ElementNames.traits(names);

        assertThat(traits & ElementTraits.FURNITURE).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"col-md-8", "speech text", "player-416", "no-comments", "elementor-widget"})
    void takesNamesOfTextsForNoFurniture(String names) {
        int traits = ElementNames.traits(names);

        assertThat(traits & (ElementTraits.FURNITURE | ElementTraits.OVERLAY)).isZero();
    }
}

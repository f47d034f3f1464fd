package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageFurnitureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "© 2019 Ministry of Ports. All rights reserved.",
                "Share this page",
                "Last updated: 3 May 2019",
                "Official website of the Ministry of Ports"
            })
    void knowsWhatFollowsAText(String line) {
        assertThat(PageFurniture.isTail(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The register of ships was last updated in July, and nobody has read it since.",
                "I want to share this moment with my friends from the other side of the bay.",
                "Thank you."
            })
    void takesNoSentenceOfASpeakerForIt(String line) {
        assertThat(PageFurniture.isTail(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See also|true",
                "See also:|true",
                "Also in Africa, hope grows|false",
                "Remarks at the harbour|false"
            })
    void knowsRubricsOverLinks(String line, boolean related) {
        assertThat(PageFurniture.isRelatedRubric(line)).isEqualTo(related);
    }
}

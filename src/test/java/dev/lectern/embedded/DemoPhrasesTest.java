package dev.lectern.embedded;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoPhrasesTest {

    @Test
    void readsSectionsAndTopics() {
        DemoPhrases phrases = DemoPhrases.parse("""
                [town]
                Saltmere

                Quillon
                [topic:comet]
                the comet
                It comes.
                It goes.
                """);

        assertThat(phrases.section("town")).containsExactly("Saltmere", "Quillon");
        assertThat(phrases.topics()).singleElement().satisfies(topic -> {
            assertThat(topic.slug()).isEqualTo("comet");
            assertThat(topic.name()).isEqualTo("the comet");
            assertThat(topic.sentences()).containsExactly("It comes.", "It goes.");
        });
    }

    @Test
    void theShippedBlocksHaveManyTopics() {
        assertThat(DemoPhrases.named("en").topics()).hasSizeGreaterThanOrEqualTo(24);
    }
}

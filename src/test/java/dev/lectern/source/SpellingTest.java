package dev.lectern.source;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {

    private static final List<String> KEYS = List.of("id", "every", "atMost", "publisher");

    @Test
    void namesTheWordThatWasMeant() {
        assertThat(Spelling.unknown("key", "evry", KEYS)).isEqualTo("unknown key 'evry'; did you mean 'every'?");
    }

    @Test
    void takesTwoLettersThatChangedPlacesForOneSlip() {
        assertThat(Spelling.nearest("evrey", KEYS)).contains("every");
    }

    @Test
    void listsWhatIsAllowedWhenNothingIsNear() {
        assertThat(Spelling.unknown("key", "colour", KEYS))
                .isEqualTo("unknown key 'colour'; allowed are id, every, atMost, publisher");
    }
}

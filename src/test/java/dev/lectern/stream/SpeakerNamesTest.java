package dev.lectern.stream;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpeakerNamesTest {

    @Test
    void areKnownAsTheyArePrintedAndByTheirKeys() {
        var names = new SpeakerNames(List.of("Ada Miren", "В. Путин"));

        assertThat(names.spellings()).contains("ada miren", "в. путин").hasSize(3);
        assertThat(names.spellings()).isSameAs(names.spellings());
    }

    @Test
    void areAlikeWhenTheyArePrintedAlike() {
        var names = new SpeakerNames(List.of("Ada Miren"));

        assertThat(names).isEqualTo(new SpeakerNames(List.of("Ada Miren"))).hasToString("[Ada Miren]");
        assertThat(names).hasSameHashCodeAs(new SpeakerNames(List.of("Ada Miren")));
        assertThat(names).isNotEqualTo(new SpeakerNames(List.of("Luc Orman")));
    }
}

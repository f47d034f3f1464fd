package dev.lectern.source;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class YamlMappingTest {

    @Test
    void readsValuesWithTheirLines() throws InvalidDefinition {
        YamlMapping mapping = YamlDocument.read("id: a\nempty:\nmany: [x, y]\nbelow:\n  inner: z\n");

        assertThat(mapping.scalar("id")).contains(new YamlScalar("id", "a", 1));
        assertThat(mapping.scalar("empty")).isEmpty();
        assertThat(mapping.scalars("id")).extracting(YamlScalar::text).containsExactly("a");
        assertThat(mapping.scalars("many")).extracting(YamlScalar::text).containsExactly("x", "y");
        assertThat(mapping.mapping("below", "").orElseThrow().scalar("inner"))
                .contains(new YamlScalar("inner", "z", 5));
    }

    @Test
    void refusesAKeyThatIsGivenTwice() {
        assertThatThrownBy(() -> YamlDocument.read("id: a\nid: b\n")).hasMessage("line 2: the key 'id' is given twice");
    }

    @Test
    void refusesAKeyThatIsNotKnown() throws InvalidDefinition {
        YamlMapping mapping = YamlDocument.read("id: a\nevry: PT5M\n");

        assertThatThrownBy(() -> mapping.allow(List.of("id", "every")))
                .hasMessageStartingWith("line 2: ")
                .hasMessageContaining("every");
    }

    @Test
    void refusesValuesOfAnotherForm() throws InvalidDefinition {
        YamlMapping mapping = YamlDocument.read("list: [x]\nword: x\n");

        assertThatThrownBy(() -> mapping.scalar("list")).hasMessageContaining("'list' holds one value");
        assertThatThrownBy(() -> mapping.mapping("word", "y: z")).hasMessageContaining("'word: y: z'");
        assertThatThrownBy(() -> mapping.mappings("word", "- y: z")).hasMessageContaining("'word' is a list");
        assertThatThrownBy(() -> mapping.required("other", "z")).hasMessageContaining("'other: z'");
    }
}

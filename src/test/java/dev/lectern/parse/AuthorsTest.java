package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorsTest {

    private final Facts facts = new Facts();

    @Test
    void takesAnAuthorOfWhomALabelSpeaks() {
        Authors.corroborated(page("Downer, Alexander", "Mr Downer: Look, I can only repeat it."), facts);

        assertThat(facts.people).containsExactly(new Person("Alexander Downer", null));
        assertThat(facts.evidence).containsEntry("speakers", Evidence.META);
    }

    @Test
    void leavesAnEditorOfTheSite() {
        Authors.corroborated(page("Jane Roe", "Mr Downer: Look, I can only repeat it."), facts);

        assertThat(facts.people).isEmpty();
    }

    @Test
    void leavesAnInstitution() {
        Authors.corroborated(page("Ministry of Ports", "Thank you all."), facts);

        assertThat(facts.people).isEmpty();
    }

    private static PageText page(String author, String line) {
        Metadata metadata = Metadata.NONE.withAuthors(List.of(new Person(author, null)));
        return new PageText(metadata, "Ports", Evidence.HEADING, List.of(), List.of(Block.paragraph(line)));
    }
}

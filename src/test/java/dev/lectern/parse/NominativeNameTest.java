package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NominativeNameTest {

    @ParameterizedTest
    @CsvSource({
        "С.В.Лавров,С.В.Лаврова,true",
        "Владимир Зеленин,Владимира Зеленина,true",
        "Jan Kowalski,Jana Kowalskiego,true",
        "В.Ладогина,Вера Ладогина,false",
        "Анна Петрова,Иван Петров,false"
    })
    void comparesNamesWithoutTheirEndings(String nominative, String genitive, boolean same) {
        assertThat(NominativeName.isSame(nominative, genitive)).isEqualTo(same);
    }

    @Test
    void takesTheFormThatALabelPrints() {
        List<Block> body = List.of(Block.paragraph("С.В.Лавров: Спасибо за вопрос."));

        List<Person> people = NominativeName.of(List.of(new Person("С.В.Лаврова", "Министра")), body);

        assertThat(people).containsExactly(new Person("С.В.Лавров", "Министра"));
    }

    @Test
    void leavesTheNameAsPrintedWhereThePageHasNoOther() {
        List<Person> people = List.of(new Person("С.В.Лаврова", null));

        assertThat(NominativeName.of(people, List.of(Block.paragraph("Уважаемые коллеги!"))))
                .isEqualTo(people);
    }
}

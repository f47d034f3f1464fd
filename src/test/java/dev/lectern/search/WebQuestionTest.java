package dev.lectern.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebQuestionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "harbour -late           | \"harbour\" -\"late\"",
                "\"Harbour fees\" OR pêche | \"harbour fees\" or \"pêche\"",
                "“a phrase” «и фраза»    | \"a phrase\" \"и фраза\"",
                "-\"not this\" word        | -\"not this\" \"word\"",
                "\"or\"                    | \"or\"",
                "3/6/2018                | \"3 6 2018\"",
                "外交部                  | \"外交 交部\"",
                "\"unbalanced ((& quote   | \"unbalanced quote\"",
                "a\"b c\"                 | \"a\" \"b c\"",
                "-                       | ``",
                "& ! :* ()               | ``",
            })
    void isPutInWordsThatPostgresqlUnderstands(String typed, String whole) {
        WebQuestion question = WebQuestion.of(typed);

        assertThat(question.whole()).isEqualTo(whole);
    }

    @Test
    void anyOfItsWordsIsEnoughToBeShown() {
        WebQuestion question = WebQuestion.of("\"harbour fees\" ferry -late");

        assertThat(question.anyOf()).isEqualTo("\"harbour\" or \"fees\" or \"ferry\"");
    }

    @Test
    void whatMustNotBeThereIsToldOfEachAlternative() {
        WebQuestion question = WebQuestion.of("ferry -late -\"harbour fees\" or quay");

        assertThat(question.alternatives())
                .containsExactly(
                        new WebQuestion.Alternative(
                                "\"ferry\" -\"late\" -\"harbour fees\"", "\"late\" or \"harbour fees\""),
                        new WebQuestion.Alternative("\"quay\"", ""));
    }

    @Test
    void aQuestionThatWantsEverythingHasNoAlternatives() {
        WebQuestion question = WebQuestion.of("ferry or quay");

        assertThat(question.alternatives()).isEmpty();
    }
}

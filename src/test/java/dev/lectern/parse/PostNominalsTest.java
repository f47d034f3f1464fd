package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PostNominalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Aoife Moriarty TD|Aoife Moriarty",
                "John Doe KCMG CBE|John Doe",
                "Jane Roe, Ph.D.|Jane Roe",
                "Jane Roe|Jane Roe",
                "Roe MP|Roe MP",
                "JANE ROE MP|JANE ROE MP"
            })
    void cutsTheLettersBehindAName(String name, String cut) {
        assertThat(PostNominals.cut(name)).isEqualTo(cut);
    }
}

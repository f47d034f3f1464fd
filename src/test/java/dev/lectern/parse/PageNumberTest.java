package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageNumberTest {

    @ParameterizedTest
    @CsvSource({
        "12,12,BARE,#",
        "- 12 -,12,BARE,- # -",
        "‐ 12 ‐,12,BARE,‐ # ‐",
        "[3],3,BARE,[#]",
        "3/9,3,NAMED,#/9",
        "Page 3,3,NAMED,page #",
        "page 3 of 9,3,NAMED,page # of 9",
        "Page 3 of 9,3,TOTALLED,page # of 9",
        "Seite 3 von 9,3,TOTALLED,seite # von 9",
        "стр. 4,4,NAMED,стр. #",
        "3 of 9,3,NAMED,# of 9",
        "3 | Page,3,NAMED,# | page",
        "Remarks by Jane Roe   3,3,IN_HEAD,remarks by jane roe #",
        "4  The Harbour Council,4,IN_HEAD,# the harbour council",
        "The Harbour Council – Page 4,4,NAMED,the harbour council – page #"
    })
    void isReadWithWhatStandsBesideIt(String line, int value, PageNumber.Sort sort, String key) {
        assertThat(PageNumber.of(line)).containsExactly(new PageNumber(value, sort, key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.",
                "12)",
                "1.5",
                "12 13",
                "12345",
                "the 79th assembly",
                "page 3 of 9.",
                "as we did in the year 2018.",
                "Question 3",
                "Question 3:",
                "no number",
                "",
                "£ 12"
            })
    void isNotReadWhereTheNumberIsOfTheText(String line) {
        assertThat(PageNumber.of(line)).isEmpty();
    }
}

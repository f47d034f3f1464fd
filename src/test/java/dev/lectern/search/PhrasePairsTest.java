package dev.lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasePairsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'climat' <-> 'chang'                      | 'climat' & 'chang'",
                "'rule' <2> 'law'                          | 'rule' & 'law'",
                "'port' & 'climat' <-> 'chang' & 'ferri'   | 'port' & 'climat' & 'chang' & 'ferri'",
                "'climat' <-> 'chang' & !'ferri'           | 'climat' & 'chang'",
                "'<->' <-> 'o''clock'                      | '<->' & 'o''clock'"
            })
    void thePhraseBecomesItsWords(String query, String words) {
        Optional<PhrasePairs> pairs = PhrasePairs.of(query);

        assertThat(pairs.map(PhrasePairs::words)).contains(words);
    }

    @Test
    void neighboursOfAPhraseArePairs() {
        Optional<PhrasePairs> pairs = PhrasePairs.of("'zero' <-> 'emiss' <3> 'target'");

        assertThat(pairs.map(PhrasePairs::bits)).contains(bits("zero", "emiss", 1, "emiss", "target", 3));
    }

    @Test
    void wordsOfTwoPhrasesAreNoPair() {
        Optional<PhrasePairs> pairs = PhrasePairs.of("'climat' <-> 'chang' & 'rule' <2> 'law'");

        assertThat(pairs.map(PhrasePairs::bits)).contains(bits("climat", "chang", 1, "rule", "law", 2));
    }

    @Test
    void aQuoteInAStemIsOne() {
        Optional<PhrasePairs> pairs = PhrasePairs.of("'five' <-> 'o''clock'");

        assertThat(pairs.map(PhrasePairs::bits)).contains(bits("five", "o'clock", 1));
    }

    @Test
    void aLongPhraseIsAskedForSomeOfItsPairs() {
        Optional<PhrasePairs> pairs =
                PhrasePairs.of(String.join(" <-> ", "'a' 'b' 'c' 'd' 'e' 'f' 'g' 'h'".split(" ")));

        assertThat(pairs.map(PhrasePairs::bits))
                .hasValueSatisfying(bits -> assertThat(bits).hasSize(12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'port'",
                "'port' & 'ferri'",
                "'state' <5> 'union'",
                "'port' <-> 'ferri' | 'climat'",
                "'port' <-> !'ferri'",
                "!'port' <-> 'ferri'",
                "!'port' & 'ferri'",
                "!('port' <-> 'ferri')",
                "'port' <-> ( 'ferri' | 'boat' )",
                "'port':* <-> 'ferri'"
            })
    void ofOtherQuestionsNothingIsTold(String query) {
        Optional<PhrasePairs> pairs = PhrasePairs.of(query);

        assertThat(pairs).isEmpty();
    }

    private static List<Integer> bits(Object... pairs) {
        var bits = new ArrayList<Integer>();
        for (int i = 0; i < pairs.length; i += 3) {
            for (int bit : PairFilter.bits((String) pairs[i], (String) pairs[i + 1], (int) pairs[i + 2])) {
                bits.add(bit);
            }
        }
        return bits;
    }
}

package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EastAsianLabelTest {

    @ParameterizedTest
    @CsvSource({"水野総理,true", "水野内閣官房長官,true", "外交部发言人,true", "김철수 장관,true", "拍手,false", "首先,false", "President,false"})
    void knowsSomebodyByWhatStandsBehindTheName(String label, boolean somebody) {
        assertThat(EastAsianLabel.isSomebody(label)).isEqualTo(somebody);
    }

    @ParameterizedTest
    @CsvSource({"新华社记者,记者", "朝日記者,記者", "주재 기자,기자", "发言人,''", "Reporter,''"})
    void findsTheWordForWhoAsks(String label, String word) {
        assertThat(EastAsianLabel.asking(label)).isEqualTo(word);
    }
}

package dev.lectern.parse;

import java.time.Month;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MonthTokenTest {

    @ParameterizedTest
    @CsvSource({"June 2018,JUNE,1", "كانون الثاني 2018,JANUARY,2", "tháng 6,JUNE,2"})
    void readsAMonthOfOneWordOrTwo(String line, Month month, int next) {
        assertThat(MonthToken.at(DateToken.of(line), 0, Locale.ROOT)).isEqualTo(new MonthToken(month, next));
    }
}

package dev.lectern.watch;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrintedDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03.06.2018",
                "3/6/2018",
                "2018-06-03",
                "3 June 2018",
                "June 3, 2018",
                "Sunday, 3 June 2018",
                "3. Juni 2018",
                "3 juin 2018",
                "1er juin 2018",
                "3 de junio de 2018",
                "3 июня 2018 г.",
                "3 червня 2018",
                "2018年6月3日",
                "2018년 6월 3일",
                "3 Haziran 2018",
                "03 Jun 2018",
                "3 June 2018, 10:15",
                "03.06.2018 - 10:15 Uhr",
                "3 czerwca 2018",
                "3 يونيو 2018",
                "Jun. 3, 2018"
            })
    void isADate(String text) {
        assertThat(PrintedDate.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2018",
                "June 2018",
                "10 speeches 2018",
                "Speech of 3 June 2018 in Kigali",
                "03.06.18",
                "Resolution 2/2018",
                "12 apples 2020",
                "1.2.3",
                "On 3 June 2018 the Minister spoke"
            })
    void isNone(String text) {
        assertThat(PrintedDate.is(text)).isFalse();
    }
}

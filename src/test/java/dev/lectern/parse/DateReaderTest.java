package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kigali, June 3, 2018|2018-06-03",
                "le 3 juin 2018|2018-06-03",
                "3 de junio de 2018|2018-06-03",
                "3 июня 2018 года|2018-06-03",
                "31. März 2003|2003-03-31",
                "2018-06-03|2018-06-03",
                "03.06.2018|2018-06-03",
                "2018年6月3日|2018-06-03",
                "in June 2018|2018-06",
                "Wednesday, 22 September 2010 at 18:35|2010-09-22",
                "June 3rd, 2018|2018-06-03",
                "3rd of June, 2018|2018-06-03",
                "Sept. 28, 2022|2022-09-28",
                "1er mars 2019|2019-03-01",
                "31 AOUT 2018|2018-08-31",
                "1º de mayo de 2020|2020-05-01",
                "Miércoles 06 de Octubre del 2010|2010-10-06",
                "3 d’abril de 2018|2018-04-03",
                "den 12 mars 2023|2023-03-12",
                "3 czerwca 2018 r.|2018-06-03",
                "3 червня 2018 року|2018-06-03",
                "3 Haziran 2018|2018-06-03",
                "3. kesäkuuta 2018|2018-06-03",
                "2018. június 3.|2018-06-03",
                "2018 m. birželio 3 d.|2018-06-03",
                "2018. gada 3. jūnijs|2018-06-03",
                "3 Ιουνίου 2018|2018-06-03",
                "ngày 3 tháng 6 năm 2018|2018-06-03",
                "2018년 6월 3일|2018-06-03",
                "令和6年6月3日|2024-06-03",
                "民國107年6月3日|2018-06-03",
                "3 ביוני 2018|2018-06-03",
                "3 जून 2018|2018-06-03",
                "3 يونيو 2018|2018-06-03",
                "٣ حزيران ٢٠١٨|2018-06-03",
                "15 كانون الثاني 2018|2018-01-15",
                "3. 6. 2018|2018-06-03",
                "2018/06/03|2018-06-03",
                "25/06/2018|2018-06-25"
            })
    void readsADateAsPeopleWriteIt(String line, String date) {
        DateReader.Found found = DateReader.first(line);

        assertThat(found).isNotNull();
        assertThat(found.date()).hasToString(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|03/06/2018|2018-06-03",
                "en-GB|03/06/2018|2018-06-03",
                "en-US|03/06/2018|2018-03-06",
                "hr|3. listopada 2018|2018-10-03",
                "pl|3 listopada 2018|2018-11-03"
            })
    void letsTheLanguageOfThePageSettleWhatIsAmbiguous(String language, String line, String date) {
        DateReader.Found found = DateReader.first(line, Locale.forLanguageTag(language));

        assertThat(found).isNotNull();
        assertThat(found.date()).hasToString(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3–4 June 2018|2018-06-03|2018-06-04",
                "June 3–4, 2018|2018-06-03|2018-06-04",
                "from 3 to 5 June 2018|2018-06-03|2018-06-05",
                "3. bis 5. Juni 2018|2018-06-03|2018-06-05",
                "del 3 al 5 de junio de 2018|2018-06-03|2018-06-05",
                "с 3 по 5 июня 2018 года|2018-06-03|2018-06-05",
                "30 May – 2 June 2018|2018-05-30|2018-06-02",
                "May 30 – June 2, 2018|2018-05-30|2018-06-02"
            })
    void readsARangeOfDays(String line, String from, String until) {
        DateReader.Found found = DateReader.first(line);

        assertThat(found).isNotNull();
        assertThat(found.date()).hasToString(from);
        assertThat(found.until()).hasToString(until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/06/2018", "June 31, 2018", "Phone 924-1048", "3 listopada 2018", ""})
    void readsNoDateWhereDayAndMonthCouldBeExchangedOrThereIsNone(String line) {
        assertThat(DateReader.first(line)).isNull();
    }

    @Test
    void takesNoWordOfThePageForTheShortNameOfAMonthInAnotherLanguage() {
        assertThat(DateReader.first("5 out of 2018 boats", Locale.ENGLISH)).isNull();
    }

    @Test
    void readsAllDatesOfALine() {
        List<DateReader.Found> all = DateReader.all("3 June 2018, and again on 5 July 2019", Locale.ROOT);

        assertThat(all).extracting(found -> found.date().text()).containsExactly("2018-06-03", "2019-07-05");
    }
}

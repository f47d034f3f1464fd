package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressDateTest {

    @ParameterizedTest
    @CsvSource({
        "https://speeches.example/2018/06/03/remarks,2018-06-03",
        "https://speeches.example/news/2018-06-03-remarks,2018-06-03",
        "https://speeches.example/2018/6/remarks,2018-06",
        "https://speeches.example/2018/remarks,2018",
        "https://speeches.example/2018/13/remarks,2018"
    })
    void readsTheDateInThePath(String url, String date) {
        assertThat(AddressDate.of(url)).extracting(Object::toString).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://speeches.example/",
                "https://2018.example/remarks",
                "https://speeches.example/remarks?year=/2018/06/03/",
                "https://speeches.example/vision-2030",
                "https://speeches.example/2018/02/31/remarks",
                "https://speeches.example/article/20180603"
            })
    void readsNoneWhereThePathHasNone(String url) {
        assertThat(AddressDate.of(url)).isNull();
    }
}

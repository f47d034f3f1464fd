package dev.lectern.watch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TrackingParametersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm_source=a",
                "UTM_Campaign=a",
                "fbclid=a",
                "gclid=a",
                "msclkid=a",
                "yclid=a",
                "mc_cid=a&mc_eid=b",
                "_ga=2.1",
                "_hsenc=a",
                "igshid=a",
                "PHPSESSID=a",
                "JSESSIONID=a",
                "ASPSESSIONIDABCD=a",
                "sid=5f2b1c9a8e7d6c5b",
                "session_id=abcDEF123456ghiJKL789",
                "&&"
            })
    void areTakenAway(String query) {
        assertThat(TrackingParameters.without(query)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=News/1527784007",
                "News/1527784007",
                "id=5f2b1c9a8e7d6c5b",
                "sid=12",
                "sid=opening-session-of-the-assembly",
                "session=79",
                "s=climate",
                "ref=home",
                "gclid",
                "page=2&lang=en"
            })
    void areNotWhatNamesAPage(String query) {
        assertThat(TrackingParameters.without(query)).isEqualTo(query);
    }

    @Test
    void leaveTheRestInItsOrder() {
        assertThat(TrackingParameters.without("b=2&utm_id=1&a=%20+&a&b=")).isEqualTo("b=2&a=%20+&a&b=");
    }
}

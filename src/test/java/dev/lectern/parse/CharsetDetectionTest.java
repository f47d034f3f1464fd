package dev.lectern.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CharsetDetectionTest {

    private static final String HEAD = "<head><script>var speech = 1;</script></head>".repeat(500);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1251|Уважаемые друзья! Сегодня мы говорим о будущем нашей страны и о том, что предстоит сделать.",
                "KOI8-R|Уважаемые друзья! Сегодня мы говорим о будущем нашей страны и о том, что предстоит сделать.",
                "ISO-8859-5|Уважаемые друзья! Сегодня мы говорим о будущем нашей страны и о том, что предстоит сделать.",
                "KOI8-U|Шановні друзі! Сьогодні ми говоримо про майбутнє нашої країни. Їхні слова важливі.",
                "ISO-8859-1|Mesdames et Messieurs, l'été dernier nous avons décidé d'agir. À présent, où aller ?",
                "ISO-8859-2|Szanowni Państwo! Dziękuję za zaproszenie. Chciałbym powiedzieć kilka słów o przyszłości.",
                "windows-1250|Szanowni Państwo! Dziękuję za zaproszenie. Chciałbym powiedzieć, że żyjemy w ważnych czasach.",
                "ISO-8859-7|Κυρίες και κύριοι, σας ευχαριστώ για την πρόσκληση. Θα ήθελα να πω λίγα λόγια.",
                "windows-1256|السيدات والسادة، أشكركم على هذه الدعوة. أود أن أقول بضع كلمات عن مستقبل بلدنا.",
                "windows-1255|גבירותיי ורבותיי, תודה על ההזמנה. אני רוצה לומר כמה מילים על העתיד של המדינה שלנו.",
                "windows-1254|Değerli arkadaşlar, bugün ülkemizin geleceği hakkında konuşmak istiyorum. Şimdi sıra bizde.",
                "GB18030|女士们，先生们，朋友们：今天我们在这里讨论国家的未来。感谢大家的支持和关心。",
                "Big5|女士們，先生們，朋友們：今天我們在這裡討論國家的未來。感謝大家的支持和關心。",
                "Shift_JIS|皆様、本日はお招きいただきありがとうございます。我が国の将来についてお話しします。",
                "EUC-JP|皆様、本日はお招きいただきありがとうございます。我が国の将来についてお話しします。",
                "EUC-KR|신사 숙녀 여러분, 초대해 주셔서 감사합니다. 우리 나라의 미래에 대해 말씀드리겠습니다."
            })
    void tellsTheCharsetBehindALongHead(String charset, String text) {
        byte[] body = (HEAD + "<p>" + text + "</p>").getBytes(Charset.forName(charset));

        Charset detected = CharsetDetection.of(body);

        assertThat(new String(body, detected).substring(HEAD.length())).isEqualTo("<p>" + text + "</p>");
    }

    @Test
    void tellsNothingOfAscii() {
        assertThat(CharsetDetection.of(HEAD.getBytes(StandardCharsets.US_ASCII)))
                .isNull();
    }
}

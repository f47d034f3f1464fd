package dev.lectern.parse;

import dev.lectern.page.PageHints;
import dev.lectern.speech.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|We have worked on this question for many years with our friends.",
                "fr|Nous avons travaillé sur cette question pendant des années avec nos amis.",
                "es|Hemos trabajado en esta cuestión durante muchos años con nuestros amigos.",
                "ru|Мы работали над этим вопросом много лет вместе с нашими друзьями."
            })
    void readsTheLanguageFromTheWordsWhateverThePageDeclares(String tag, String sentence) {
        LanguageGuess guess = LanguageGuess.of(List.of((sentence + " ").repeat(6)), "de", Hints.NONE);

        assertThat(guess).isEqualTo(new LanguageGuess(tag, Evidence.TEXT));
    }

    @Test
    void trustsTheDeclarationOfAShortText() {
        assertThat(LanguageGuess.of(List.of("Ja."), "de-AT", Hints.NONE))
                .isEqualTo(new LanguageGuess("de", Evidence.META));
    }

    @Test
    void tellsNothingOfNothing() {
        assertThat(LanguageGuess.of(List.of(), "!!", Hints.NONE)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Thank you very much for coming today.",
                "en|We will continue to support our friends and partners.",
                "fr|Je vous remercie de votre présence aujourd’hui.",
                "fr|Nous allons continuer à soutenir nos amis.",
                "de|Ich danke Ihnen herzlich für Ihr Kommen.",
                "de|Wir müssen jetzt gemeinsam handeln.",
                "es|Muchas gracias a todos por estar aquí hoy.",
                "es|Vamos a seguir apoyando a nuestros amigos.",
                "pt|Muito obrigado a todos pela vossa presença.",
                "pt|Vamos continuar a apoiar os nossos amigos.",
                "it|Vi ringrazio di cuore per essere qui oggi.",
                "it|Dobbiamo lavorare insieme per la pace.",
                "gl|Moitas grazas a todos por estardes aquí hoxe.",
                "ca|Moltes gràcies a tothom per ser aquí avui.",
                "ro|Vă mulțumesc foarte mult pentru invitație.",
                "nl|Ik dank u allen voor uw komst vandaag.",
                "nl|Wij moeten nu samen aan vrede werken.",
                "sv|Jag vill tacka er alla för att ni kom hit i dag.",
                "sv|Vi måste arbeta tillsammans för fred.",
                "da|Vi skal arbejde sammen om fred og tryghed.",
                "nb|Jeg vil gjerne takke dere alle for at dere kom i dag.",
                "nb|Vi må arbeide sammen for fred og trygghet.",
                "fi|Haluan kiittää teitä kaikkia siitä, että tulitte.",
                "et|Tahan teid kõiki tänada, et täna tulite.",
                "lv|Es vēlos pateikties jums visiem, ka atnācāt.",
                "lt|Noriu padėkoti jums visiems, kad atėjote.",
                "pl|Bardzo dziękuję wszystkim za przybycie.",
                "pl|Musimy razem pracować na rzecz pokoju.",
                "cs|Velmi vám všem děkuji, že jste přišli.",
                "sk|Veľmi pekne vám všetkým ďakujem, že ste prišli.",
                "sl|Najlepša hvala vsem, da ste danes prišli.",
                "sr|Много вам хвала свима што сте данас дошли.",
                "mk|Многу ви благодарам на сите што дојдовте денес.",
                "bg|Много ви благодаря на всички, че дойдохте днес.",
                "ru|Большое вам спасибо за то, что вы пришли.",
                "ru|Мы должны вместе работать ради мира.",
                "uk|Щиро дякую всім вам за те, що прийшли сьогодні.",
                "uk|Ми повинні разом працювати заради миру.",
                "be|Вялікі дзякуй усім вам, што прыйшлі сёння.",
                "el|Σας ευχαριστώ πολύ όλους που ήρθατε σήμερα.",
                "tr|Bugün geldiğiniz için hepinize çok teşekkür ederim.",
                "hu|Nagyon köszönöm mindenkinek, hogy ma eljöttek.",
                "ar|شكرا جزيلا لكم جميعا على حضوركم اليوم.",
                "fa|از همه شما که امروز آمدید بسیار سپاسگزارم.",
                "he|תודה רבה לכולכם שבאתם היום.",
                "hi|आज यहाँ आने के लिए आप सभी का बहुत धन्यवाद।",
                "ja|本日はお越しいただき、誠にありがとうございます。",
                "zh|非常感谢大家今天的到来。",
                "zh|感謝各位今天的蒞臨。",
                "ko|오늘 와 주셔서 대단히 감사합니다.",
                "th|ขอบคุณทุกท่านมากที่มาในวันนี้",
                "vi|Cảm ơn tất cả quý vị đã đến hôm nay.",
                "ms|Terima kasih banyak kerana hadir pada hari ini.",
                "kk|Бүгін келгендеріңізге көп рахмет айтамын.",
                "hy|Շատ շնորհակալ եմ, որ այսօր եկել եք։",
                "ka|დიდი მადლობა, რომ დღეს მობრძანდით.",
                "az|Bu gün gəldiyiniz üçün hamınıza çox sağ olun.",
                "is|Ég vil þakka ykkur öllum fyrir að koma í dag.",
                "sq|Ju faleminderit shumë të gjithëve që erdhët sot."
            })
    void tellsOneShortSentence(String tag, String sentence) {
        LanguageGuess guess = LanguageGuess.of(List.of(sentence), null, Hints.NONE);

        assertThat(guess).isEqualTo(new LanguageGuess(tag, Evidence.TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Good morning, everyone.", "Puno vam hvala svima što ste danas došli.", "Oslo 2020", "…"})
    void tellsNothingOfWhatCouldBeSeveral(String sentence) {
        assertThat(LanguageGuess.of(List.of(sentence), null, Hints.NONE)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"da", "no", "nb"})
    void aDeclarationDecidesBetweenLanguagesThatAreWrittenAlike(String declared) {
        List<String> text = List.of("Jeg vil gerne takke jer alle for at komme i dag.");

        LanguageGuess guess = LanguageGuess.of(text, declared, Hints.NONE);

        assertThat(guess.tag()).isEqualTo(declared);
    }

    @Test
    void aPageOfTwoLanguagesIsInTheOneThatTakesMoreRoom() {
        String english = "We have worked on this question for many years with our friends and partners. ";
        String french = "Nous avons travaillé sur cette question pendant des années avec nos amis et partenaires. ";
        List<String> text = List.of(french.repeat(4), english.repeat(12));

        LanguageGuess guess = LanguageGuess.of(text, "fr", Hints.NONE);

        assertThat(guess).isEqualTo(new LanguageGuess("en", Evidence.TEXT));
    }

    @Test
    void chineseIsChineseInBothScripts() {
        List<String> text = List.of("感謝各位今天的蒞臨，我們將繼續努力。");

        LanguageGuess guess = LanguageGuess.of(text, "zh-Hant-TW", Hints.NONE);

        assertThat(guess).isEqualTo(new LanguageGuess("zh", Evidence.TEXT));
    }

    @Test
    void theSourceTellsWhereNothingElseDoes() {
        Hints hints = new Hints(null, null, PageHints.NONE, null, null, null, null, "sr_Latn", null);

        LanguageGuess guess = LanguageGuess.of(List.of("Hvala."), null, hints);

        assertThat(guess).isEqualTo(new LanguageGuess("sr", Evidence.SOURCE));
    }
}

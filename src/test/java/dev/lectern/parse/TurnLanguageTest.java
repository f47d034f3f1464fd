package dev.lectern.parse;

import dev.lectern.speech.TurnKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TurnLanguageTest {

    private static final String ENGLISH =
            "It is an honour to be with you today. The ministers of the islands have agreed on a budget that is fair to them.";

    private final TurnLanguage languages = new TurnLanguage("en", List.of(turn(ENGLISH)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|C’est un honneur pour nous d’être avec vous. Les ministres des îles ont trouvé un accord sur une question.",
                "de|Es ist mir eine Ehre, mit Ihnen den Hafen zu eröffnen. Die Minister der Inseln und das Land haben sich verständigt.",
                "ru|Для нас большая честь быть сегодня с вами. Министры островов договорились о бюджете, и мы этому очень рады.",
                "ja|本日は皆様とご一緒できて光栄です。島々の大臣は予算について合意しました。私たちはこのことをとても嬉しく思っています。" + "港の友人の皆様に感謝申し上げます。船は明日の朝から再び動きます。",
            })
    void tellsATurnThatIsPlainlyInAnotherLanguage(String tag, String turn) {
        assertThat(languages.of(List.of(turn))).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ENGLISH,
                "Merci beaucoup, Madame la ministre.",
                "Ada Holm, Kit Vessel, Port Ellery, Tarn Quay, Karim Haddad, Nils Berg, Fatma Aydın, Mira Solberg",
                "Yes.",
            })
    void takesEveryOtherTurnForOneInTheLanguageOfTheSpeech(String turn) {
        assertThat(languages.of(List.of(turn))).isNull();
    }

    @Test
    void tellsTheTurnWhoseSpeechIsInNoKnownLanguage() {
        assertThat(new TurnLanguage(null, List.of(turn(ENGLISH))).of(List.of(ENGLISH)))
                .isEqualTo("en");
    }

    private static TurnDraft turn(String paragraph) {
        var turn = new TurnDraft(TurnKind.REMARKS, null, null);
        turn.paragraphs.add(paragraph);
        return turn;
    }
}

package dev.lectern.parse;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FunctionWordsTest {

    private static final String ENGLISH =
            "It is an honour to be with you today. The ministers of the islands have agreed on a budget that is fair,"
                    + " and the friends of this harbour are grateful to our partners for what they have done.";
    private static final String FRENCH =
            "C’est un honneur pour nous d’être avec vous. Les ministres des îles ont trouvé un accord sur une question"
                    + " qui est difficile, et nous sommes reconnaissants à nos partenaires du continent.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|" + ENGLISH,
                "fr|" + FRENCH,
                "de|Es ist mir eine Ehre, mit Ihnen den Hafen zu eröffnen. Die Minister der Inseln und das Land haben sich auf ein"
                        + " Budget verständigt, für das wir von Herzen danken, auch wenn es nicht leicht war."
            })
    void tellsALanguageByItsSmallWords(String tag, String text) {
        assertThat(FunctionWords.language(Collections.nCopies(4, text))).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Het is een eer om hier met u te zijn. De ministers van de eilanden zijn het eens over een begroting die eerlijk"
                        + " is, en wij danken den partners of vrienden van deze haven voor wat zij hebben gedaan.",
                "Det er en ære at have et møde med jer i dag. Den minister, der kommer fra øerne, og den havn, der åbnede et år"
                        + " før, har et budget, som er retfærdigt, og mit råd er at have mod. Det siger du også, to gange.",
                "Det är en ära att du är här. Den minister som du och jag har mött, och den hamn som ligger på den ö där du bor,"
                        + " har en budget som är rättvis, och jag tackar dem alla för det de har gjort.",
                "É uma honra estar convosco. Os ministros das ilhas, das cidades e das regiões chegaram a um acordo, e uns amigos"
                        + " do porto fizeram mais do que nunca, mais do que as autoridades das ilhas pediram.",
                "È un onore essere qui con voi. I ministri delle isole sono qui, e qui nel porto gli amici ringraziano tutti per"
                        + " quello che hanno fatto per la città e per la gente che vive qui.",
                "És un honor ser amb vosaltres avui. Els ministres de les illes han acordat un pressupost que és just, i els"
                        + " amics del port agraeixen als socis des de fa anys tot el que han fet per les illes et cetera.",
                "Et ass mir eng Éier, mat Iech den Hafen opzemaachen. D'Ministere vun den Inselen hunn sech op e Budget gëeenegt"
                        + " an der Hoffnung, datt d'Leit zefridde sinn.",
                "Для нас большая честь быть сегодня с вами. Министры островов договорились о бюджете.",
                "Ada Holm, Kit Vessel, Port Ellery, Tarn Quay, Karim Haddad, Nils Berg, Fatma Aydın, Mira Solberg",
                "",
            })
    void leavesOtherLanguagesAndMereNamesToTheirLetters(String text) {
        assertThat(FunctionWords.language(Collections.nCopies(4, text))).isNull();
    }

    @Test
    void leavesTheTextOfAPageInTwoLanguagesToItsLetters() {
        List<String> pieces = Stream.of(ENGLISH, ENGLISH, FRENCH, FRENCH).toList();

        assertThat(FunctionWords.language(pieces)).isNull();
    }

    @Test
    void isToldByMostPiecesWhereNoneTellsAnother() {
        List<String> pieces = Stream.of(Collections.nCopies(5, ENGLISH), Collections.nCopies(3, "Ada Holm, Kit Vessel"))
                .flatMap(List::stream)
                .toList();

        assertThat(FunctionWords.language(pieces)).isEqualTo("en");
    }

    @Test
    void isNotToldByMostPiecesWhereOneTellsAnother() {
        List<String> pieces = Stream.of(
                        Collections.nCopies(5, ENGLISH),
                        List.of(FRENCH),
                        Collections.nCopies(2, "Ada Holm, Kit Vessel"))
                .flatMap(List::stream)
                .toList();

        assertThat(FunctionWords.language(pieces)).isNull();
    }

    @Test
    void looksPastAQuotationAndALineOfNames() {
        List<String> pieces = Stream.of(ENGLISH, "Ada Holm, Kit Vessel, Port Ellery", ENGLISH, ENGLISH)
                .toList();

        assertThat(FunctionWords.language(pieces)).isEqualTo("en");
    }
}

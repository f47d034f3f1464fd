package dev.lectern.likeness;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is one speech, what is an excerpt, and above all what is neither. */
class LikenessTest {

    private static final List<String> LIBRARY = List.of(
            "comet-statement-saltmere",
            "weekly-briefing-saltmere",
            "small-coin-candlewick",
            "question-time-tides",
            "entrevista-arroyo-largo",
            "snowbound-train-hollowbrook",
            "kometa-lektsiya",
            "turnips-marrowfield",
            "faro-puerto-sereno",
            "clocks-debate-quillon",
            "article-candles",
            "library-cat-upper-hithe",
            "fromage-port-mauve",
            "brouillard-sainte-averse");

    private static final Texts COMET = Texts.library("comet-statement-saltmere");
    private static final Texts BRIEFING = Texts.library("weekly-briefing-saltmere");

    private static final Texts CONDOLENCES = Texts.of("""
            It is with deep sorrow that I learned of the passing of President Tomas Brandt. On behalf of the government and the people of
            Vessaly I convey my sincere condolences to his family and to the people of Orlenne. He was a friend of our country and will be
            remembered for his work for peace between the islands. Our thoughts are with all who mourn him today.""");

    @ParameterizedTest
    @MethodSource("library")
    void aSpeechIsTheSameAsItself(String slug) {
        Likeness likeness = Texts.library(slug).to(Texts.library(slug).titled("Somewhere else"));

        assertThat(likeness).isEqualTo(Likeness.SAME);
    }

    @ParameterizedTest
    @MethodSource("library")
    void anEmbassyThatPrintsLinesOfItsOwnAroundItCopiesIt(String slug) {
        Texts copy = Texts.library(slug)
                .between(
                        "Embassy of Vessaly in Port Mauve. Press release No. 114/2026 of 5 June 2026.",
                        "For further information: press@embassy.example, telephone 555 0102. Share this page.");

        assertThat(Texts.library(slug).to(copy)).isEqualTo(Likeness.SAME);
    }

    @ParameterizedTest
    @MethodSource("library")
    void noTwoOfTheLibraryAreOne(String slug) {
        assertThat(LIBRARY.stream().filter(other -> !other.equals(slug)))
                .allSatisfy(other ->
                        assertThat(Texts.library(slug).to(Texts.library(other))).isEqualTo(Likeness.DIFFERENT));
    }

    @ParameterizedTest
    @MethodSource("library")
    void theFirstThirdIsAnExcerpt(String slug) {
        Texts whole = Texts.library(slug);
        Texts third = whole.only(0, Math.max(1, whole.paragraphs().size() / 3));

        Likeness likeness = third.to(whole);

        assertThat(likeness)
                .isEqualTo(third.text().words() < 40 ? Likeness.DIFFERENT : Likeness.EXCERPT)
                .isEqualTo(whole.to(third).reversed());
    }

    @Test
    void wordsWithinThatAreCorrectedAreTheSameSpeech() {
        Texts corrected = COMET.replacing("visible from the whole of our coast", "visible along our whole coast")
                .replacing("Draw no curtains.", "Please draw no curtains.")
                .replacing("thorough discussion", "long discussion")
                .replacing("great-grandparents", "great grandparents");

        assertThat(COMET.to(corrected)).isEqualTo(Likeness.SAME);
    }

    @Test
    void anotherSpellingOfNamesIsACorrection() {
        Texts corrected = COMET.replacing("Tarravay", "Taravai").replacing("Vessaly", "Vessali");

        assertThat(COMET.to(corrected)).isEqualTo(Likeness.SAME);
    }

    @Test
    void quotationMarksCaseAndSpacesAreEachSitesOwn() {
        Texts print = COMET.replacing("'", "’").replacing(" ", "\u00A0").replacing("-", "\u2011");

        assertThat(COMET.to(print)).isEqualTo(Likeness.SAME);
    }

    @Test
    void condolencesForSomebodyElseAreAnotherStatement() {
        Texts other = CONDOLENCES
                .replacing("President Tomas Brandt", "President Casimir Voss")
                .replacing("Orlenne", "Tarravay");

        assertThat(CONDOLENCES.to(other)).isEqualTo(Likeness.DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orlenno", "Tarravay", "Hithe"})
    void oneNameThatIsAnotherMakesAnotherShortStatement(String name) {
        assertThat(CONDOLENCES.to(CONDOLENCES.replacing("Orlenne", name))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void theSameCondolencesOnTheEmbassysPageAreTheSame() {
        Texts copy = CONDOLENCES.titled("Condolences").between("Press release", "Saltmere");

        assertThat(CONDOLENCES.to(copy)).isEqualTo(Likeness.SAME);
    }

    @Test
    void theSameCondolencesBySomebodyElseAreTwo() {
        assertThat(CONDOLENCES.to(CONDOLENCES.by("Rupert Quill"))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void aDayLaterTheSameShortWordsMayBeOthers() {
        assertThat(CONDOLENCES.to(CONDOLENCES.on("2026-06-04"))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void aLongTemplateWithAnotherCountryIsAnotherMessage() {
        Texts template = COMET.replacing("the comet", "the delegation from Orlenne")
                .replacing("the Late Guest", "the guests of Orlenne");
        Texts other = template.replacing("Orlenne", "Quentara");

        assertThat(template.to(other)).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void aLongTemplateWithOtherFiguresIsAnotherReport() {
        Texts report = COMET.replacing("chairs", "412 chairs").replacing("curtains", "77 curtains");
        Texts next = report.replacing("412", "398").replacing("77", "81");

        assertThat(report.to(next)).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void twoSpeechesOfOneDayShareGreetingsAndThanks() {
        String greeting =
                "Your Excellencies, dear colleagues, ladies and gentlemen, allow me first of all to thank our hosts for"
                        + " their generous hospitality and for the excellent organisation of this meeting in the beautiful city of Saltmere.";
        String thanks =
                "Let me thank you once more for your attention. I wish you fruitful work and all of us good health.";

        Likeness likeness = COMET.between(greeting, thanks)
                .to(Texts.library("turnips-marrowfield").between(greeting, thanks));

        assertThat(likeness).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void twoShortSpeechesThatAreHalfGreetingAreTwo() {
        String greeting =
                "Your Excellencies, dear colleagues, ladies and gentlemen, allow me first of all to thank our hosts for"
                        + " their generous hospitality and for the excellent organisation of this meeting in the beautiful city of Saltmere.";

        Likeness likeness = Texts.of(
                        greeting, "The harbour will be dredged next spring, and the dues will stay as they are.")
                .to(Texts.of(
                        greeting,
                        "The school on the hill gets a new roof, and the children get a week without lessons."));

        assertThat(likeness).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void briefingsThatOpenAlikeAreTwo() {
        Texts next = BRIEFING.only(0, 2)
                .between(
                        "Good afternoon. Thank you for coming.",
                        COMET.paragraphs().get(2));

        assertThat(BRIEFING.to(next.on("2026-06-04"))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void whatIsSaidAgainAWeekLaterIsAnotherSpeech() {
        assertThat(COMET.to(COMET.on("2026-06-10"))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void aCopyDatedByTheDayItArrivedIsTheSame() {
        assertThat(COMET.to(COMET.on("2026-06-05"))).isEqualTo(Likeness.SAME);
    }

    @Test
    void ofTwoDaysWithOtherFiguresItIsASeries() {
        Texts report = COMET.replacing("Draw no curtains", "Draw no more than 77 curtains");

        assertThat(report.to(report.replacing("77", "81").on("2026-06-04"))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void aFewWordsAreNoEvidence() {
        assertThat(Texts.of("Thank you all. I take no questions.").to(Texts.of("Thank you all. I take no questions.")))
                .isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void aVeryShortTextIsTheSameOnlyWordForWordWithItsTitleAndDay() {
        Texts note = Texts.of(
                "The Ministry of Ferries confirms that the boats to the outer islands leave at six tomorrow morning.");

        assertThat(note.to(note)).isEqualTo(Likeness.SAME);
        assertThat(note.to(note.titled("On islands"))).isEqualTo(Likeness.DIFFERENT);
        assertThat(note.to(note.on(null))).isEqualTo(Likeness.DIFFERENT);
        assertThat(note.to(note.replacing("six", "seven"))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void whatIsNotInTheWholeMakesAnotherSpeechOfAnExcerpt() {
        Texts other = COMET.only(0, 3).replacing("comet", "Brandt").replacing("Orlenne", "Quentara");

        assertThat(other.to(COMET)).isEqualTo(Likeness.DIFFERENT);
    }

    static Stream<String> library() {
        return LIBRARY.stream();
    }
}

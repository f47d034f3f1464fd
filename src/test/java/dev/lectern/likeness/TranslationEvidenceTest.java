package dev.lectern.likeness;

import dev.lectern.speech.TurnKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static dev.lectern.likeness.Texts.turn;
import static org.assertj.core.api.Assertions.assertThat;

class TranslationEvidenceTest {

    private static final Texts ENGLISH = Texts.of()
            .by("Sergei Orlov")
            .saying(
                    turn(
                            1,
                            TurnKind.REMARKS,
                            "Today we met with Minister Casimir Brandt in Saltmere.",
                            "We signed 14 agreements worth 350 million crowns."),
                    turn(2, TurnKind.QUESTION, "When will the line to Tarravay open, and what does the OSCE say?"),
                    turn(3, TurnKind.ANSWER, "In 2031, after 27 new boats from Quillon have been built."),
                    turn(4, TurnKind.QUESTION, "And the lighthouse?"),
                    turn(5, TurnKind.ANSWER, "It stays lit."));

    private static final Texts RUSSIAN = ENGLISH.in("ru")
            .by("Сергей Орлов")
            .saying(
                    turn(
                            1,
                            TurnKind.REMARKS,
                            "Сегодня мы встретились с министром Казимиром Брандтом в Салтмере.",
                            "Мы подписали 14 соглашений на 350 миллионов крон."),
                    turn(2, TurnKind.QUESTION, "Когда откроется линия на Тарравай и что говорит ОБСЕ?"),
                    turn(3, TurnKind.ANSWER, "В 2031 году, когда будут построены 27 новых судов из Квиллона."),
                    turn(4, TurnKind.QUESTION, "А маяк?"),
                    turn(5, TurnKind.ANSWER, "Он не погаснет."));

    /** Remarks alone need both numbers and names. */
    private static final Texts REMARKS = Texts.of(
            "Today I met Minister Casimir Brandt in Saltmere together with Governor Henrike Dahlmann and Ambassador Pernille Storm.",
            "We signed 14 agreements worth 350 million crowns, and 27 boats will sail to Tarravay and Quillon from 2031 on.");

    private static final Texts REMARKS_IN_FRENCH = Texts.of(
                    "J'ai rencontré aujourd'hui à Saltmere le ministre Casimir Brandt, la gouverneure Henrike Dahlmann et l'ambassadrice Pernille Storm.",
                    "Nous avons signé 14 accords d'une valeur de 350 millions de couronnes, et 27 bateaux iront à Tarravay et à Quillon dès 2031.")
            .in("fr");

    @Test
    void questionsAndAnswersWithTheSameNumbersAreATranslation() {
        assertThat(evidence(ENGLISH, RUSSIAN))
                .hasValueSatisfying(found -> assertThat(found).startsWith("date, speaker, turns, numbers"));
        assertThat(evidence(RUSSIAN, ENGLISH)).isEqualTo(evidence(ENGLISH, RUSSIAN));
    }

    @Test
    void remarksWithTheSameNumbersAndNamesAreATranslation() {
        assertThat(evidence(REMARKS, REMARKS_IN_FRENCH)).contains("date, speaker, turns, numbers, names");
    }

    @Test
    void anotherDayIsAnotherSpeech() {
        assertThat(evidence(ENGLISH, RUSSIAN.on("2026-06-04"))).isEmpty();
        assertThat(evidence(ENGLISH, RUSSIAN.on("2026-06"))).isEmpty();
        assertThat(evidence(ENGLISH, RUSSIAN.on(null))).isEmpty();
    }

    @Test
    void somebodyElseOrNobodyIsNoEvidence() {
        assertThat(evidence(ENGLISH, RUSSIAN.by("Мария Иванова"))).isEmpty();
        assertThat(evidence(ENGLISH, RUSSIAN.by(null))).isEmpty();
    }

    @Test
    void otherNumbersOrOtherNamesAreAnotherSpeech() {
        assertThat(evidence(
                        REMARKS,
                        REMARKS_IN_FRENCH
                                .replacing("14", "15")
                                .replacing("350", "420")
                                .replacing("27", "31")))
                .isEmpty();
        assertThat(evidence(
                        REMARKS,
                        REMARKS_IN_FRENCH
                                .replacing("Casimir Brandt", "Ondine Perrin")
                                .replacing("Henrike Dahlmann", "Rufus Quill")
                                .replacing("Pernille Storm", "Gaspard Fenn")
                                .replacing("Saltmere", "Candlewick")))
                .isEmpty();
    }

    @Test
    void anotherNumberOfTurnsIsNoTranslation() {
        assertThat(evidence(
                        ENGLISH, RUSSIAN.saying(RUSSIAN.turns().subList(0, 3).toArray(new dev.lectern.speech.Turn[0]))))
                .isEmpty();
    }

    @Test
    void twoSpeechesOfOneDayWithFewNumbersStayApart() {
        Texts one = Texts.of("The harbour is open again and the ferries run as they did before the storm.");
        Texts other = Texts.of("L'école sur la colline a un nouveau toit, et les enfants une semaine sans leçons.")
                .in("fr");

        assertThat(evidence(one, other)).isEmpty();
    }

    @Test
    void whatThePagesDeclareIsEnoughUnlessTheDaysContradict() {
        Texts one = Texts.of("The harbour is open again.");
        Texts other = Texts.of("Le port est de nouveau ouvert.").in("fr").by(null);

        assertThat(declared(one, other)).contains("hreflang");
        assertThat(declared(one, other.on(null))).contains("hreflang");
        assertThat(declared(one, other.on("2026-06-09"))).isEmpty();
        assertThat(declared(one, other.in("en-GB"))).isEmpty();
        assertThat(declared(Texts.library("comet-statement-saltmere"), other)).isEmpty();
    }

    @Test
    void namesAreComparedAcrossScripts() {
        assertThat(List.of("Сергей Лавров", "Sergei Lavrov", "سيرغي لافروف"))
                .allSatisfy(name ->
                        assertThat(Spelling.sameName("Sergey Lavrov", name)).isTrue());
        assertThat(Spelling.sameName("王毅", "Wang Yi")).isTrue();
        assertThat(Spelling.sameName("Мария Захарова", "Sergey Lavrov")).isFalse();
        assertThat(Spelling.sameName("Ada Miren", "Rupert Quill")).isFalse();
    }

    @Test
    void onlySpeechesOfOnePersonInTwoLanguagesAreWorthReading() {
        assertThat(TranslationEvidence.isPossible("en", List.of("Sergey Lavrov"), "ru", List.of("С.В. Лавров")))
                .isTrue();
        assertThat(TranslationEvidence.isPossible("en", List.of("Sergey Lavrov"), "en-GB", List.of("Sergey Lavrov")))
                .isFalse();
        assertThat(TranslationEvidence.isPossible("en", List.of(), "ru", List.of()))
                .isFalse();
    }

    private static Optional<String> evidence(Texts one, Texts other) {
        return TranslationEvidence.between(one.text(), other.text(), Optional.empty());
    }

    private static Optional<String> declared(Texts one, Texts other) {
        return TranslationEvidence.between(one.text(), other.text(), Optional.of("hreflang"));
    }
}

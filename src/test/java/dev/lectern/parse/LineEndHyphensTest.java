package dev.lectern.parse;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LineEndHyphensTest {

    private static final String ENGLISH = "These are the words that we have spoken about the harbour and the sea, and";
    private static final String GERMAN =
            "Das sind die Worte, die wir über den Hafen und das Meer gesprochen haben, und";
    private static final String FRENCH = "Ce sont les paroles que nous avons dites sur le port et sur la mer, et que";
    private static final String RUSSIAN = "Это слова, которые мы сказали о гавани и о море, и которые мы ещё скажем";
    private static final String POLISH =
            "To są słowa, które powiedzieliśmy o porcie i o morzu, i które jeszcze powiemy";

    @ParameterizedTest
    @CsvSource({
        "an inter-,national bank,an international bank",
        "an inter‐,national bank,an international bank",
        "a well-,known man,a well-known man",
        "a well‐,known man,a well‐known man",
        "twenty-,five men,twenty-five men",
        "the Franco-,German line,the Franco-German line",
        "an EU-,wide rule,an EU-wide rule",
        "a COVID-,19 ward,a COVID-19 ward",
        "in 2019-,20 we,in 2019-20 we",
        "a state-of-the-,art mill,a state-of-the-art mill",
        "pre-,and post-war,pre- and post-war",
        "the thous-,and ships,the thousand ships",
        "we thank Lind-,kvist,we thank Lindkvist",
        "we thank Mar-,low,we thank Marlow",
        "an x-,ray of it,an x-ray of it",
        "an inter¬,national bank,an international bank",
        "a Franco¬,German bank,a Franco-German bank"
    })
    void asksInEnglishTheDictionary(String line, String next, String joined) {
        assertThat(joined(ENGLISH, line, next)).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource({
        "die Bundes-,regierung hat,die Bundesregierung hat",
        "Haupt-,und Nebenstraßen,Haupt- und Nebenstraßen",
        "und da-,mit auch,und damit auch",
        "die Nord-,Süd-Brücke,die Nord-Süd-Brücke"
    })
    void joinsGermanWords(String line, String next, String joined) {
        assertThat(joined(GERMAN, line, next)).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource({
        "l’inter-,vention des,l’intervention des",
        "c’est peut-,être vrai,c’est peut-être vrai",
        "que dit-,il donc,que dit-il donc",
        "c’est-à-,dire que,c’est-à-dire que",
        "aujour-,d’hui nous,aujourd’hui nous"
    })
    void keepsTheHyphensOfFrench(String line, String next, String joined) {
        assertThat(joined(FRENCH, line, next)).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource({
        "наше прави-,тельство,наше правительство",
        "кто-,то пришёл,кто-то пришёл",
        "это мес-,то наше,это место наше"
    })
    void keepsTheHyphensOfRussian(String line, String next, String joined) {
        assertThat(joined(RUSSIAN, line, next)).isEqualTo(joined);
    }

    @Test
    void keepsOneOfTwoHyphensThatTheNextLineRepeats() {
        assertThat(joined(POLISH, "sztandar biało-", "-czerwony")).isEqualTo("sztandar biało-czerwony");
    }

    @Test
    void believesTheTextBeforeTheDictionary() {
        assertThat(joined(ENGLISH + " the co-operation", "our co-", "operation"))
                .isEqualTo("our co-operation");
        assertThat(joined(ENGLISH + " the longterm plan", "our long-", "term plan"))
                .isEqualTo("our longterm plan");
        assertThat(joined(GERMAN + " die deutsch-dänische", "die deutsch-", "dänische"))
                .isEqualTo("die deutsch-dänische");
        assertThat(joined(FRENCH + " l’après-guerre", "cet après-", "guerre")).isEqualTo("cet après-guerre");
    }

    @Test
    void partsOtherLinesByASpace() {
        assertThat(joined(ENGLISH, "a dash -", "and more")).isEqualTo("a dash - and more");
        assertThat(joined(ENGLISH, "some words", "and more")).isEqualTo("some words and more");
    }

    private static String joined(String about, String line, String next) {
        List<PlainLine> lines =
                List.of(new PlainLine(about, 0, false), new PlainLine(line, 1, false), new PlainLine(next, 0, false));
        BitSet goesOn = new BitSet();
        goesOn.set(2);
        StringBuilder paragraph = new StringBuilder(line);
        LineEndHyphens.of(lines, goesOn).join(paragraph, 2);
        return paragraph.toString();
    }
}

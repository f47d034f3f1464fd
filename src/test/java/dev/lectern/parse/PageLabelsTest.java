package dev.lectern.parse;

import dev.lectern.speech.Person;
import dev.lectern.speech.SpeechKind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each row is a page: its paragraphs parted by a bar, bold in asterisks, and the voices that are heard there. */
class PageLabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Question: Why now?|Jane Roe: We had to.; q null, a Jane Roe",
                "Question : Pourquoi ?|Jane Roe : Nous devions.; q null, a Jane Roe",
                "**Question:** Why?|**Jane Roe:** We had to.; q null, a Jane Roe",
                "**Question**: Why?|**Jane Roe**: We had to.; q null, a Jane Roe",
                "**Question (retranslated):** Why?|**Roe:** We had to.; q null, a Jane Roe",
                "Question 1: Why?|Answer: We had to.|Question 2: How?|Answer: We did.; q null, a Jane Roe, q null, a Jane Roe",
                "Q. Why?|A. We had to.|Q. How?|A. We did.; q null, a Jane Roe, q null, a Jane Roe",
                "Q1. Why?|A1. We had to.|Q2. How?|A2. We did.; q null, a Jane Roe, q null, a Jane Roe",
                "Question 1. Why?|Answer. We had to.|Question 2. How?|Answer. We did.; q null, a Jane Roe, q null, a Jane Roe",
                "Q/ Pourquoi ?|R/ Nous devions.|Q/ Comment ?|R/ Nous avons su.; q null, a Jane Roe, q null, a Jane Roe",
                "1) Question: Why?|Answer: We had to.|2) Question: How?|Answer: We did.; q null, a Jane Roe, q null, a Jane Roe",
                "— Question : Pourquoi ?|— Réponse : Nous devions.; q null, a Jane Roe",
                "[00:12] Question: Why?|[00:20] Jane Roe: We had to.; q null, a Jane Roe",
                "• Question: Why?|• Answer: We had to.; q null, a Jane Roe",
                "Journalist, Reuters: Why?|Jane Roe: We had to.; q null, a Jane Roe",
                "Question: Why?|Jane Roe [through interpreter]: We had to.; q null, a Jane Roe",
                "Ministre Durand – Merci.|Mme Lefort – Non.|Ministre Durand – Si.|Mme Lefort – Pourquoi ?; "
                        + "r Durand, r Lefort, r Durand, r Lefort",
                "**Jean Pell**|Why now?|**Jane Roe**|We had to.|**Jean Pell**|How?|**Jane Roe**|We did.; "
                        + "q Jean Pell, a Jane Roe, q Jean Pell, a Jane Roe",
                "（記者）なぜですか？|（水野総理）決めました。; q null, a null",
                "【記者】なぜですか？|【水野総理】決めました。; q null, a null",
                "○記者　なぜですか？|○水野内閣官房長官　決めました。; q null, a null",
                "新华社记者：为什么？|发言人：我们决定了。; q null, a null",
                "주재 기자: 왜?|대변인: 결정했습니다.; q null, a null",
                "△ 기자 왜?|▲ 김철수 장관 결정했습니다.; q null, a null",
                "سؤال: لماذا؟|ليلى منصور: نعم.|سؤال: كيف؟|ليلى منصور: هكذا.; q null, a ليلى منصور, q null, a ليلى منصور",
                "Q Why did you?|JANE ROE: We had to.|Q How?|JANE ROE: We did.; q null, a Jane Roe, q null, a Jane Roe",
                "Q: Why?|A: We had to.; q null, a Jane Roe",
                "QUESTION: Why?|PRESIDENT ROE: We had to.; q null, a Jane Roe",
                "QUESTION: Why?|THE PRESIDENT: We had to.; q null, a Jane Roe",
                "JOURNALIST: Why?|PRESIDENT: We had to.|JOURNALIST: How?|PRESIDENT: We did.; q null, a Jane Roe, q null, a Jane Roe",
                "Question:|Why?|Ms Roe :|We had to.; q null, a Jane Roe",
                "Вопрос: Почему?|Дж.Роу: Мы решили так.|Вопрос: Как?|Дж.Роу: Мы сумели.; q null, a Дж.Роу, q null, a Дж.Роу",
                "PERIODISTA.- ¿Por qué?|PRESIDENTA.- Tuvimos que hacerlo.; q null, a PRESIDENTA",
                "Journaliste – Pourquoi ?|Jane Roe – Nous devions.|Journaliste – Comment ?|Jane Roe – Nous avons su.; "
                        + "q null, a Jane Roe, q null, a Jane Roe",
                "FRAGE: Warum?|Präsidentin Roe: Wir mussten.; q null, a Jane Roe",
                "Frage: Warum?|Antwort: Wir mussten.; q null, a Jane Roe",
                "Fråga: Varför?|Svar: Vi måste.; q null, a Jane Roe",
                "Domanda: Perché?|Risposta: Abbiamo dovuto.; q null, a Jane Roe",
                "Pergunta: Porquê?|Resposta: Tivemos de o fazer.; q null, a Jane Roe",
                "Pytanie: Dlaczego?|Odpowiedź: Musieliśmy.; q null, a Jane Roe",
                "سؤال: لماذا؟|جواب: كان علينا ذلك.; q null, a Jane Roe",
                "问：为什么？|答：我们必须这样做。; q null, a Jane Roe",
                "（記者）なぜですか。|（答）私たちは決めました。; q null, a Jane Roe",
                "Reporter (Velmora Wire): Why?|Jane Roe: We had to.; q null, a Jane Roe",
                "Question (Sunniva Merriman, The Herald): Why?|Jane Roe: We had to.; q Sunniva Merriman, a Jane Roe",
                "Question from Sunniva Merriman: Why?|Jane Roe: We had to.; q Sunniva Merriman, a Jane Roe",
                "MODERATOR: Welcome.|JANE ROE: We are glad.|MODERATOR: Next.|JANE ROE: We go on.; "
                        + "m null, r Jane Roe, m null, r Jane Roe",
                "**CNTV:** Why?|**Jane Roe:** We had to.|**Heraldic:** How?|**Jane Roe:** We did.; "
                        + "q null, a Jane Roe, q null, a Jane Roe",
                "QUESTION: Why?|SENIOR ADMINISTRATION OFFICIAL: We had to.; q null, a SENIOR ADMINISTRATION OFFICIAL",
                "The SPEAKER: Order!|Mr K J DIKOBO: I rise.|The SPEAKER: Order!; m null, r K J DIKOBO, m null",
                "**Mr SMITH** (Sydney) (14:05): I rise.|**Ms ADEY** (Perth) (14:09): I, too.; r SMITH, r ADEY",
                "Mr. SMITH. I rise today.|The SPEAKER. Order!|Mr. SMITH. We go on.; r SMITH, m null, r SMITH",
                "**Question**|Why now?|**Jane Roe**|We had to.|**Question**|How?|**Jane Roe**|We did.; "
                        + "q null, a Jane Roe, q null, a Jane Roe",
                "**Interviewer** Why now?|**Jane Roe** We had to.|**Interviewer** How?|**Jane Roe** We did.; "
                        + "q null, a Jane Roe, q null, a Jane Roe",
            })
    void hearsEveryVoice(String page, String voices) {
        assertThat(voices(page, SpeechKind.NEWS_CONFERENCE)).isEqualTo(voices);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Address: 22 Upper Quay|Phone: 12 13|I thank you.",
                "DATE: 6 April|Note: The hall was full.|We go on.",
                "However: we go on.|First: the bridge.|Second: the quay.|I thank you.",
                "One thing is certain: we shall build it.|I say it again: we shall.",
                "**Growth:** We grow.|**Trade:** We trade.|**Jobs:** We work.",
                "**Climate change:** We must act.|**Middle East:** We must talk.",
                "A. We build the bridge.|B. We dig the quay.|A. I say it again.",
                "I ask you: Why now?|Question: what have we done?|We have built it.",
                "A British ship came.|A French ship came.|We saw them.",
                "A. Smith wrote to us.|A. Jones did, too.|We thank them.",
                "1. Growth: we grow.|2. Trade: we trade.|3. Jobs: we work.",
                "– The bridge – we build it.|– The quay – we build it, too.",
                "首先：造桥。|其次：造船。|最后：谢谢。",
                "Mr Dale – who is here – knows it.|Mr Poe – who is not – does not.|Mr Dale – who is here – said so."
            })
    void hearsOneVoiceWhereOnlyColonsStand(String page) {
        assertThat(voices(page, SpeechKind.ADDRESS)).isEqualTo("r Jane Roe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Question: Why?|Jane Roe: Three things.|First: the bridge.|However: not all.|Note: we paid.|Question: Sure?; "
                        + "q null, a Jane Roe, q null",
                "I welcome you all.|Question: Why?|Jane Roe: We had to.; r Jane Roe, q null, a Jane Roe",
                "**Question:** Why?|**Jane Roe:** We had to.|**On schools:** We built ten.|**Question:** Sure?|"
                        + "**Jane Roe:** Yes.; q null, a Jane Roe, q null, a Jane Roe",
                "Question: Why?|Jane Roe: (via interpreter) We had to.; q null, a Jane Roe"
            })
    void leavesAnAnswerOfManyParagraphsToItsSpeaker(String page, String voices) {
        assertThat(voices(page, SpeechKind.ANSWERS)).isEqualTo(voices);
    }

    private static String voices(String page, SpeechKind kind) {
        List<Block> body = MarkdownBlocks.blocks(page.replace("|", "\n\n"));
        Cast cast = new Cast(List.of(new Person("Jane Roe", "President")), "News conference of President Jane Roe");
        return TurnReader.read(body, new Facts(), cast, kind).stream()
                .map(turn -> turn.kind.word().charAt(0) + " " + turn.speaker)
                .collect(Collectors.joining(", "));
    }
}

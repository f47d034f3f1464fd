package dev.lectern.parse;

import dev.lectern.speech.Notice;
import dev.lectern.speech.NoticeKind;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NoticesTest {

    @ParameterizedTest
    @CsvSource({
        "Check against delivery.,CHECK_AGAINST_DELIVERY",
        "Seul le prononcé fait foi,CHECK_AGAINST_DELIVERY",
        "Unofficial translation,UNOFFICIAL_TRANSLATION",
        "Correction: the Minister spoke of twelve pumps.,CORRECTION",
        "UNREVISED HANSARD,PROVISIONAL",
        "TRANSCRIPTION: PROOF COPY E&OE,PROVISIONAL",
        "(Неофициальный перевод),UNOFFICIAL_TRANSLATION",
        "Es gilt das gesprochene Wort!,CHECK_AGAINST_DELIVERY",
        "Det talade ordet gäller.,CHECK_AGAINST_DELIVERY",
        "Продолжение следует.,ONGOING",
        "Extraits de l'entretien,EXCERPT",
        "<…>,OMISSION",
        "[...],OMISSION",
        "Sperrfrist: Beginn der Rede,EMBARGO"
    })
    void readsWhatThePublisherSaysOfTheText(String line, NoticeKind kind) {
        assertThat(Notices.of(line)).isEqualTo(new Notice(kind, line, null));
    }

    @Test
    void readsWhenAnEmbargoEndsIfDayAndClockAndZoneArePrinted() {
        Notice notice = Notices.of("Embargoed until 10:30 a.m. GMT, 3 May 2020");

        assertThat(notice)
                .isNotNull()
                .extracting(Notice::until)
                .isEqualTo(OffsetDateTime.parse("2020-05-03T10:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We must check against delivery of the goods.",
                "My work is to be continued.",
                "The strategy will be updated.",
                "The plan is being updated.",
                "The work is to be continued.",
                "Der Bau wird fortgesetzt.",
                "Le plan sera mis à jour.",
                "Fragmenty muru stoją do dziś.",
                "Trechos da estrada estão prontos.",
                "The island is under embargo.",
                "An erratum was found.",
                "The law remains unrevised.",
                "We made a correction.",
                "This is an excerpt from his letter.",
                "The strategy will be updated in the spring.",
                "Embargoed goods must not enter the port.",
                "Cuba has lived under embargo for sixty years.",
                "Excerpts from the diary show how people lived in the winter of the siege.",
                "Unedited pictures of the harbour went round the world that night."
            })
    void leavesTheSpeakersWordsInsideATextAlone(String line) {
        assertThat(Notices.inside(Block.paragraph(line))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMBARGOED UNTIL 10:30 a.m. GMT, 3 May 2020 at the latest | EMBARGO",
                "Under embargo until delivery | EMBARGO",
                "(Excerpts from the talk that followed the speech of the Minister) | EXCERPT",
                "Correction: the Minister spoke of twelve pumps in the north harbour. | CORRECTION",
                "Unofficial translation from Russian by the Embassy of the Republic | UNOFFICIAL_TRANSLATION",
                "The transcript will be updated. | ONGOING",
                "Excerpts of the speech. | EXCERPT",
                "Will be updated. | ONGOING",
                "Стенограмма обновляется. | ONGOING"
            })
    void readsWhatThePublisherSaysInsideAText(String line, NoticeKind kind) {
        assertThat(Notices.inside(Block.paragraph(line)))
                .extracting(Notice::kind)
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We must check the budget against the delivery of ships.",
                "The correction of an error takes time.",
                "The strategy will be updated.",
                "Fragmenty muru stoją do dziś."
            })
    void leavesTheSpeakersWordsAlone(String line) {
        assertThat(Notices.of(line)).isNull();
    }

    @Test
    void leavesTheDateBesideANotice() {
        String beside = Notices.beside("Sälen den 8 januari 2023. Det talade ordet gäller.");

        assertThat(beside).isEqualTo("Sälen den 8 januari 2023");
    }
}

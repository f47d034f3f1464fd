package dev.lectern.parse;

import dev.lectern.speech.TurnKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OtherPageTest {
    @ParameterizedTest
    @CsvSource({
        "Page not found,ERROR",
        "Страница не найдена,ERROR",
        "Speeches,LISTING",
        "Reisehinweise Velmora,TRAVEL",
        "Just a moment...,ROBOT"
    })
    void isToldByItsTitle(String title, OtherPage.Sort sort) {
        OtherPage page = OtherPage.of(title, List.of(), 50);

        assertThat(page).extracting(OtherPage::sort).isEqualTo(sort);
    }

    @Test
    void isNoSpeechThatNamesSuchThings() {
        assertThat(OtherPage.of("Speeches that changed the harbour", List.of(), 900))
                .isNull();
    }

    @Test
    void isNotALongTextThatSpeaksOfCookies() {
        TurnDraft turn = new TurnDraft(TurnKind.REMARKS, null, null);
        turn.paragraphs.add("We use cookies at every harbour feast.");

        assertThat(OtherPage.of("Remarks", List.of(turn), 900)).isNull();
    }
}

package dev.lectern.parse;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SubtitleTest {

    private static final String TITLE = "Money and harbours";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What ferries can teach a central bank",
                "Speech by Ingrid Halloran, Governor, at the Annual Conference of Harbours, Port Selby, 3 May 2019"
            })
    void aHeadingUnderTheTitleIsOne(String line) {
        assertThat(Subtitle.is(Block.plain(Block.Kind.HEADING, line, 1), TITLE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 May 2019",
                "Port Selby, 3 May 2019",
                "Venue: Candlewick Hall in Selby",
                "Governor Ingrid Halloran",
                "Ingrid P. Halloran",
                "Check against delivery, please note",
                "MONEY AND HARBOURS",
                "Transcript"
            })
    void whatSaysWhenWhereAndWhoIsNone(String line) {
        assertThat(Subtitle.is(Block.plain(Block.Kind.HEADING, line, 1), TITLE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"What ferries can teach a central bank"})
    void aParagraphIsOneOnlyWhenItIsNamedSo(String line) {
        Block named = new Block(Block.Kind.PARAGRAPH, line, 0, 1, 0, Set.of(Block.Mark.SUBTITLE));

        assertThat(Subtitle.is(named, TITLE)).isTrue();
        assertThat(Subtitle.is(Block.paragraph(line), TITLE)).isFalse();
    }
}

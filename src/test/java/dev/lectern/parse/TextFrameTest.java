package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextFrameTest {

    private static final Block WORDS = Block.paragraph(
            "We had useful talks today, and I thank you. ".repeat(20).strip());

    @Test
    void cutsACaptionBehindAWideGapAndAllThatFollows() {
        Block caption = Block.plain(Block.Kind.PARAGRAPH, "The town hall by night", 3);
        List<Block> body = List.of(WORDS, caption, Block.paragraph("Dear guest,"));

        assertThat(TextFrame.withoutTail(body)).containsExactly(WORDS);
    }

    @Test
    void cutsFromTheMarkOfTheEnd() {
        List<Block> body = List.of(
                WORDS, Block.paragraph("ENDS"), Block.paragraph("Notes for editors: the Forum is held every year."));

        assertThat(TextFrame.withoutTail(body)).containsExactly(WORDS);
    }

    @Test
    void cutsTheSignatureOfAHouse() {
        List<Block> body = List.of(
                WORDS,
                Block.paragraph(". . . . ."),
                Block.paragraph("MINISTRY OF PORTS"),
                Block.paragraph("SINGAPORE"),
                Block.paragraph("14 JULY 2023"));

        assertThat(TextFrame.withoutTail(body)).containsExactly(WORDS);
    }

    @Test
    void cutsALinkToTheFilm() {
        List<Block> body = List.of(WORDS, Block.paragraph("Link to the video: https://video.example.org/1"));

        assertThat(TextFrame.withoutTail(body)).containsExactly(WORDS);
    }

    @Test
    void cutsFromALineThatOnlyFramesHave() {
        List<Block> body = List.of(WORDS, Block.paragraph("Welcome to our website."));

        assertThat(TextFrame.withoutTail(body)).containsExactly(WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Also in Africa, hope is growing.",
                "Related challenges",
                "You will find our plan on the official website of the ministry, with all its figures.",
                "Share this hope with your children, dear friends.",
                "Partager nos valeurs",
                "Note: I said this ten years ago."
            })
    void keepsASentenceOfTheSpeaker(String line) {
        List<Block> body = List.of(WORDS, Block.paragraph(line));

        assertThat(TextFrame.withoutTail(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Welcome to our city.",
                "Follow us into the light.",
                "Partager : voilà le mot.",
                "Share this planet, share this bread."
            })
    void keepsTheRestOfASpeechBehindALineThatFramesHaveToo(String line) {
        Block goesOn = Block.paragraph(
                "We have come a long way together since the spring, and we shall go on until the last village has water.");
        List<Block> body = List.of(WORDS, Block.paragraph(line), goesOn, Block.paragraph("Thank you."));

        assertThat(TextFrame.withoutTail(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Welcome to our website.", "Share this page.", "© 2020 The Harbour.", "Follow us on Facebook."})
    void cutsAFrameThatSpeaksOfItsOwn(String line) {
        Block goesOn = Block.paragraph(
                "We welcome what you think of our work; please write to us, and we shall answer you within ten days.");
        List<Block> body = List.of(WORDS, Block.paragraph(line), goesOn);

        assertThat(TextFrame.withoutTail(body)).containsExactly(WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "© 2020 Ministry of the Harbour of the Republic. All rights reserved.",
                "Welcome to the official website of the Ministry of the Harbour.",
                "Official website of the President",
                "Last updated: 3 May 2020, 10:30.",
                "Share this:",
                "Partager sur Facebook",
                "See also: The harbour in winter",
                "Related links",
                "Note: the figures are those of the ministry."
            })
    void cutsWhatFramesSay(String line) {
        List<Block> body = List.of(WORDS, Block.paragraph(line));

        assertThat(TextFrame.withoutTail(body)).containsExactly(WORDS);
    }

    @Test
    void keepsWhatFollowsWhenSomebodySpeaksAfterwards() {
        List<Block> body = new ArrayList<>(List.of(WORDS, Block.plain(Block.Kind.PARAGRAPH, "Second part", 3)));
        body.add(Block.paragraph("Question: Why?"));

        assertThat(TextFrame.withoutTail(body)).isEqualTo(body);
    }
}

package dev.lectern.parse;

import java.util.Map;

/** Lines of a page's frame, told by phrases that sites of all publishers use. */
final class PageFurniture {

    private static final int LONGEST_RUBRIC = 60;
    private static final int AT_START = 3;
    private static final Map<String, Integer> WITHIN = Map.of("masthead", 200, "tail", 40, "related", 3);

    private static final Phrases PHRASES = Phrases.of(Vocabulary.FRAME);

    private PageFurniture() {}

    /** Whether the line is part of a masthead: it names the site. */
    static boolean isMasthead(String text) {
        return speaks(text, "masthead");
    }

    /** Whether the line is of the sort that follows a text: copyright, welcome, share. */
    static boolean isTail(String text) {
        // "… was last updated in July" is a sentence of the text.
        boolean sentence = Block.paragraph(text).endsAsSentence();
        return speaks(text, "tail", sentence ? AT_START : WITHIN.getOrDefault("tail", 0)) || isMasthead(text);
    }

    /** Whether the line is a rubric over links to other pages: see also. */
    static boolean isRelatedRubric(String text) {
        return text.length() <= LONGEST_RUBRIC && speaks(text, "related");
    }

    /** Whether words of a page's frame stand anywhere in the text: see also, a labelled date of publication. */
    static boolean isHeld(String text) {
        String lower = KindOfSpeech.folded(text);
        return !PHRASES.in(lower).isEmpty()
                || isLabelled(lower, Vocabulary.FACT_LABELS)
                || isLabelled(lower, Vocabulary.NOT_LABELS);
    }

    private static boolean isLabelled(String lower, Vocabulary labels) {
        return labels.words().stream().anyMatch(label -> KindOfSpeech.find(lower, label + ":") >= 0);
    }

    private static boolean speaks(String text, String meaning) {
        return speaks(text, meaning, WITHIN.getOrDefault(meaning, 0));
    }

    private static boolean speaks(String text, String meaning, int within) {
        String lower = KindOfSpeech.folded(text);
        return PHRASES.in(lower).stream().anyMatch(match -> match.meaning().equals(meaning) && match.at() <= within);
    }
}

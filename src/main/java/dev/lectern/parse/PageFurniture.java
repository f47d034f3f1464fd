package dev.lectern.parse;

import java.util.List;
import java.util.Map;

/** Lines of a page's frame, told by phrases that sites of all publishers use. */
final class PageFurniture {

    private static final int LONGEST_RUBRIC = 60;
    private static final int LONGEST_REST = 20;
    private static final int LONGEST_DISCLAIMER = 400;
    private static final int AT_START = 3;
    private static final Map<String, Integer> WITHIN = Map.of("masthead", 200, "tail", 40, "disclaimer", 10);

    private static final Phrases PHRASES = Phrases.of(Vocabulary.FRAME);

    private PageFurniture() {}

    /** Whether the line is part of a masthead: it names the site. */
    static boolean isMasthead(String text) {
        return speaks(text, "masthead");
    }

    /** Whether the line says whose views the text gives, as central banks print it above their speeches. */
    static boolean isDisclaimer(String text) {
        return text.length() <= LONGEST_DISCLAIMER && speaks(text, "disclaimer");
    }

    /** Whether the line is of the sort that follows a text: copyright, welcome, share. */
    static boolean isTail(String text) {
        // "… was last updated in July" is a sentence of the text.
        boolean sentence = Block.paragraph(text).endsAsSentence();
        int within = sentence ? AT_START : WITHIN.getOrDefault("tail", 0);
        List<Phrases.Match> found = PHRASES.in(KindOfSpeech.folded(text));
        boolean several = found.stream().mapToInt(Phrases.Match::at).distinct().count() > 1;
        return found.stream()
                        .filter(match -> match.meaning().equals("tail") && match.at() <= within)
                        .anyMatch(match -> fills(match, text, sentence && !several))
                || (!sentence && isMasthead(text));
    }

    /** Whether a phrase makes the line one of the frame: a speaker who shares his hope goes on with more words. */
    private static boolean fills(Phrases.Match match, String text, boolean strict) {
        String rest = behind(match, text);
        boolean sign = rest.isEmpty() || !Character.isLetter(rest.charAt(0)) || isSign(match.phrase());
        boolean word = match.phrase().indexOf(' ') < 0;
        boolean fits = sign || (!word && (!strict || rest.length() <= LONGEST_REST));
        return fits && !SpokenWords.any(rest);
    }

    private static boolean isSign(String phrase) {
        return !Character.isLetter(phrase.charAt(0));
    }

    private static String behind(Phrases.Match match, String text) {
        return text.substring(
                        Math.min(text.length(), match.at() + match.phrase().length()))
                .strip();
    }

    /** Whether the line is a rubric over links to other pages: see also. */
    static boolean isRelatedRubric(String text) {
        // "Also in Africa, hope grows": the words are common, so nothing but a colon may follow or close them.
        return text.length() <= LONGEST_RUBRIC
                && PHRASES.in(KindOfSpeech.folded(text)).stream()
                        .anyMatch(match -> match.meaning().equals("related")
                                && match.at() <= AT_START
                                && (text.endsWith(":") || isAlone(behind(match, text))));
    }

    private static boolean isAlone(String rest) {
        return rest.startsWith(":") || rest.chars().noneMatch(Character::isLetter);
    }

    /** Whether the line speaks of sites, networks or rights in a text, as speakers seldom do. */
    static boolean isOfSite(String text) {
        return text.indexOf('©') >= 0
                || Word.of(text).stream().anyMatch(word -> Vocabulary.SITE_WORDS.has(word.text()));
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
        int within = WITHIN.getOrDefault(meaning, 0);
        String lower = KindOfSpeech.folded(text);
        return PHRASES.in(lower).stream().anyMatch(match -> match.meaning().equals(meaning) && match.at() <= within);
    }
}

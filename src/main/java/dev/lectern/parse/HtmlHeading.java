package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heading of an HTML page: of the lines that are set as headings, the one that the head of the page declares, too, and
 * that stands nearest to the text.
 *
 * @param title null when the page has none
 * @param evidence where it was read; null without a title
 * @param end index of the block behind it; 0 when it is no block
 */
record HtmlHeading(@Nullable String title, @Nullable Evidence evidence, int end) {

    private static final int LONGEST = 500;
    private static final int LONGEST_LINE = 300;
    private static final int SENTENCE = 200;
    private static final int NEAR = 15;
    private static final double LINK = 0.95;
    private static final HtmlHeading NONE = new HtmlHeading(null, null, 0);

    static HtmlHeading find(List<HtmlBlock> blocks, int from, int to, Metadata metadata) {
        int limit = firstParagraph(blocks, from, to);
        DeclaredTitles declared = DeclaredTitles.of(metadata);
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < limit; i++) {
            int score = score(blocks.get(i), declared);
            if (score == 0 && i >= from - NEAR) {
                score = lineScore(blocks.get(i), declared);
            }
            if (score > 0 && i >= from) {
                score++;
            }
            boolean deeper = best >= 0 && isBelow(blocks.get(i), blocks.get(best));
            if (score > 0 && score >= bestScore + (best >= from || deeper ? 1 : 0)) {
                best = i;
                bestScore = score;
            }
        }
        if (best >= 0) {
            return new HtmlHeading(declared.mended(blocks.get(best).block().text()), Evidence.HEADING, best + 1);
        }
        String title = declared.best();
        return title == null ? NONE : new HtmlHeading(title, Evidence.META, 0);
    }

    /** Headings behind the first long paragraph of the text are its sections. */
    private static int firstParagraph(List<HtmlBlock> blocks, int from, int to) {
        for (int i = from; i < to; i++) {
            Block block = blocks.get(i).block();
            boolean prose = block.kind() != Block.Kind.HEADING && block.endsAsSentence();
            if (prose && (block.text().length() >= SENTENCE || TurnLabel.isCertain(block))) {
                return i;
            }
        }
        return to;
    }

    /** A heading of a lower level behind a main heading is a section of what that one is the title of. */
    private static boolean isBelow(HtmlBlock candidate, HtmlBlock best) {
        return best.level() == 1 && candidate.level() > 1;
    }

    private static int score(HtmlBlock candidate, DeclaredTitles declared) {
        Block block = candidate.block();
        String text = block.text();
        boolean titled = ClassWords.of(candidate.source()).stream().anyMatch(HtmlHeading::namesTitle);
        if ((candidate.level() == 0 && !titled) || isNoTitle(text, declared)) {
            return 0;
        }
        int score = Math.max(1, 5 - Math.max(candidate.level(), 1));
        score += titled ? 1 : 0;
        score += KindOfSpeech.named(text) == null ? 0 : 3;
        int agreement = declared.agreement(text);
        score += agreement == 2 ? 5 : agreement == 1 ? 4 : 0;
        // A title is rarely a link; the name of a site in its logo always is.
        return block.linked() > LINK ? Math.max(1, score - 4) : score;
    }

    /** A line that is set as text, but in bold or as the head declares it: pages without headings. */
    private static int lineScore(HtmlBlock candidate, DeclaredTitles declared) {
        Block block = candidate.block();
        String text = block.text();
        if (text.length() > LONGEST_LINE || block.linked() > LINK || isNoTitle(text, declared)) {
            return 0;
        }
        if (declared.agreement(text) == 2 && text.indexOf(' ') > 0) {
            return 4;
        }
        boolean bold = block.lead() >= text.length() && !block.endsAsSentence();
        return bold && KindOfSpeech.named(text) != null ? 1 : 0;
    }

    private static boolean isNoTitle(String text, DeclaredTitles declared) {
        return text.length() > LONGEST
                || declared.isSite(text)
                || DeclaredTitles.isRubric(text)
                || MetaLine.isOnlyDateOrTime(text);
    }

    private static boolean namesTitle(String word) {
        return word.equals("title") || word.equals("headline") || word.equals("heading");
    }

    static boolean sameWords(String text, @Nullable String other) {
        return other != null && DeclaredTitles.letters(text).equals(DeclaredTitles.letters(other));
    }
}

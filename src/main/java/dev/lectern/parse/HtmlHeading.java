package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The heading of an HTML page.
 *
 * @param title null when the page has none
 * @param evidence where it was read; null without a title
 * @param end index of the block behind it; 0 when it is no block
 */
record HtmlHeading(@Nullable String title, @Nullable Evidence evidence, int end) {

    private static final int LONGEST = 500;
    private static final int SENTENCE = 200;
    private static final HtmlHeading NONE = new HtmlHeading(null, null, 0);

    static HtmlHeading find(List<HtmlBlock> blocks, int from, int to, Metadata metadata) {
        int limit = firstParagraph(blocks, from, to);
        String declaredLetters = metadata.title() == null ? "" : letters(metadata.title());
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < limit; i++) {
            int score = score(blocks.get(i), metadata.site(), declaredLetters);
            if (score > 0 && i >= from) {
                score++;
            }
            if (score > 0 && score >= bestScore + (best >= from ? 1 : 0)) {
                best = i;
                bestScore = score;
            }
        }
        if (best >= 0) {
            return new HtmlHeading(blocks.get(best).block().text(), Evidence.HEADING, best + 1);
        }
        String declared = metadata.title();
        if (declared == null) {
            return NONE;
        }
        String title = withoutSite(declared, metadata.site());
        return KindOfSpeech.named(title) == null ? NONE : new HtmlHeading(title, Evidence.META, 0);
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

    private static int score(HtmlBlock candidate, @Nullable String site, String declared) {
        String text = candidate.block().text();
        boolean titled = ClassWords.of(candidate.source()).stream().anyMatch(HtmlHeading::namesTitle);
        if ((candidate.level() == 0 && !titled) || text.length() > LONGEST || PageFurniture.isMasthead(text)) {
            return 0;
        }
        if (MetaLine.isOnlyDateOrTime(text) || sameWords(text, site)) {
            return 0;
        }
        int score = Math.max(1, 5 - Math.max(candidate.level(), 1));
        score += titled ? 1 : 0;
        score += KindOfSpeech.named(text) == null ? 0 : 3;
        boolean matches = text.length() > 3 && declared.contains(letters(text));
        return score + (matches ? 4 : 0);
    }

    private static boolean namesTitle(String word) {
        return word.equals("title") || word.equals("headline") || word.equals("heading");
    }

    static boolean sameWords(String text, @Nullable String other) {
        return other != null && letters(text).equals(letters(other));
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** {@code <title>} often ends, or starts, with the name of the site behind a separator. */
    private static String withoutSite(String title, @Nullable String site) {
        for (String separator : new String[] {" | ", " — ", " – ", " - ", " :: ", " • "}) {
            int at = title.lastIndexOf(separator);
            if (at > 0) {
                String before = title.substring(0, at);
                String after = title.substring(at + separator.length());
                return sameWords(before, site) || after.length() > before.length() ? after : before;
            }
        }
        return title;
    }
}

package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The title of a plain text, told by how it stands and what it says.
 *
 * @param title null when no line looks like one
 * @param end index of the first block behind it; 0 when there is no title
 */
record PlainHeading(@Nullable String title, int end) {

    private static final int SEARCHED = 40;
    private static final int LONGEST = 500;
    private static final int SENTENCE = 200;
    private static final int LEAST_REPEATED = 15;
    private static final int BARE = 2;

    static PlainHeading find(List<Block> blocks, @Nullable String declared) {
        int best = -1;
        int bestScore = 2;
        int end = Math.min(blocks.size(), SEARCHED);
        for (int i = 0; i < end; i++) {
            Block block = blocks.get(i);
            if (declared != null && same(block.text(), declared)) {
                return new PlainHeading(declared, i + 1);
            }
            if (declared == null && block.kind() == Block.Kind.HEADING) {
                return new PlainHeading(block.text(), i + 1);
            }
            if (best >= 0 && repeats(block, blocks.get(best))) {
                best = i; // first with the name of the site behind it, as the window has it, then on the page
                continue;
            }
            if (isBody(block)) {
                break;
            }
            int score = score(blocks, i);
            if (score >= bestScore) {
                best = i;
                bestScore = score;
            }
        }
        if (best > 0 && isTitleAbove(blocks, best)) {
            best--;
        }
        boolean found = best >= 0 && declared == null;
        return found ? new PlainHeading(blocks.get(best).text(), best + 1) : new PlainHeading(null, 0);
    }

    /** {@code Speech by Anna Roe, …} under a line of its own is the subtitle of that line, unless that names a house. */
    private static boolean isTitleAbove(List<Block> blocks, int byline) {
        Block line = blocks.get(byline);
        Block above = blocks.get(byline - 1);
        return line.gap() > 0
                && (above.gap() > 0 || byline == 1)
                && Byline.isByline(line.text())
                && score(blocks, byline - 1) >= 2
                && !Vocabulary.RUBRICS.has(above.text())
                && Word.of(above.text()).size() > BARE
                && Word.of(above.text()).stream().noneMatch(word -> word.isInstitution() || word.isOffice());
    }

    private static boolean repeats(Block block, Block title) {
        String again = letters(block.text());
        return again.length() >= LEAST_REPEATED && letters(title.text()).startsWith(again);
    }

    private static boolean same(String a, String b) {
        return letters(a).equals(letters(b));
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isBody(Block block) {
        return (block.text().length() >= SENTENCE && block.endsAsSentence()) || TurnLabel.isCertain(block);
    }

    private static int score(List<Block> blocks, int i) {
        Block block = blocks.get(i);
        String text = block.text();
        boolean stands = block.gap() > 0 || i == 0;
        boolean apart = i + 1 < blocks.size() && blocks.get(i + 1).gap() > 0;
        boolean goesOn = i + 1 < blocks.size()
                && Character.isLowerCase(blocks.get(i + 1).text().codePointAt(0));
        if (goesOn
                || Character.isLowerCase(text.codePointAt(0))
                || text.endsWith("|")
                || isSection(text)
                || text.length() > LONGEST
                || text.length() < 4
                || block.endsAsSentence()
                || PageFurniture.isMasthead(text)
                || MetaLine.isOnlyDateOrTime(text)
                || Notices.isNotice(text)
                || isDateline(text)
                || isContactLine(text)) {
            return 0;
        }
        int score = stands && apart ? 2 : 0;
        boolean speaks = !TitlePeople.of(text).speakers().isEmpty();
        boolean kind = KindOfSpeech.named(text) != null;
        score += !kind ? 0 : speaks || !isBare(text) ? 3 : 1;
        score += speaks ? 2 : 0;
        score += DateReader.first(text) == null ? 0 : 1;
        String label = TurnLabel.beforeColon(text);
        score += label != null && TitlePeople.isName(label) ? 1 : 0;
        return score;
    }

    /** {@code 1 Introduction}, {@code 2. Prices}. */
    private static boolean isSection(String text) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean numbered = end > 0 && end <= 2;
        int next = numbered && end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
        return numbered && next < text.length() && text.charAt(next) == ' ' && DateReader.first(text) == null;
    }

    /** {@code Opening remarks}, {@code The Briefing Room}: a rubric, a section or a room, which no more words tell apart. */
    private static boolean isBare(String text) {
        return Word.of(text).stream()
                        .filter(word -> !word.isSmall() && KindOfSpeech.named(word.text()) == null)
                        .count()
                < BARE;
    }

    /** {@code New York, le 27 septembre 2024}: nothing but place and date. */
    private static boolean isDateline(String text) {
        TitlePlace read = TitlePlace.of(text);
        return read.place() != null && read.before().isEmpty();
    }

    private static boolean isContactLine(String text) {
        String label = TurnLabel.beforeColon(text);
        return label != null && Vocabulary.NOT_LABELS.has(label);
    }
}

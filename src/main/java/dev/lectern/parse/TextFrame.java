package dev.lectern.parse;

import java.util.List;

/** Cuts off what follows a text on its page: welcome lines, copyright, captions behind a wide gap, related links. */
final class TextFrame {

    private static final int WIDE_GAP = 3;
    private static final int SMALL_REST = 1500;
    private static final int LONGEST_LINK = 40;
    private static final int PARAGRAPH = 80;

    private TextFrame() {}

    static List<Block> withoutTail(List<Block> body) {
        long total = body.stream().mapToLong(block -> block.text().length()).sum();
        long rest = total;
        int lastLabel = lastLabel(body);
        for (int i = 0; i < body.size(); i++) {
            Block block = body.get(i);
            boolean late = i > 0 && (rest < SMALL_REST ? rest * 2 < total : rest * 8 < total);
            boolean ended = rest * 2 < total && EndMark.is(block.text());
            if (ended || (late && i > lastLabel && startsTail(block) && !isSaid(body, i))) {
                return withoutDateline(body.subList(0, i));
            }
            rest -= block.text().length();
        }
        return withoutDateline(body);
    }

    /** Clock times, labelled dates and headings at the very end, which no text follows. */
    private static List<Block> withoutDateline(List<Block> body) {
        int end = body.size();
        boolean dated = false;
        while (end > 1 && (isDateline(body.get(end - 1)) || isSignature(body, end - 1, dated))) {
            end--;
            dated |= MetaLine.isOnlyDateOrTime(body.get(end).text());
        }
        return body.subList(0, end);
    }

    /** {@code MINISTRY OF PORTS}, {@code SELBY} above the day at the very end, and the rule above them. */
    private static boolean isSignature(List<Block> body, int at, boolean dated) {
        String text = body.get(at).text();
        boolean house = Capitals.areAll(text) && Word.of(text).stream().anyMatch(Word::isInstitution);
        boolean place = HeadLines.isPlaceBesideDate(body, at) && (MetaRow.isCity(text) || KnownPlaces.isRegion(text));
        return (dated && (house || place)) || EndMark.isRule(text) || isAddress(text);
    }

    /** {@code Link to the video: https://…}: little beside an address of the web. */
    private static boolean isAddress(String text) {
        int at = text.indexOf("https://");
        return at >= 0 && at <= LONGEST_LINK && text.indexOf(' ', at) < 0;
    }

    private static boolean isDateline(Block block) {
        String label = TurnLabel.beforeColon(block.text());
        FactLabel fact = FactLabel.of(block.text());
        boolean changed = fact != null && (fact.mark() == Block.Mark.UPDATED || fact.mark() == Block.Mark.PUBLISHED);
        return block.kind() == Block.Kind.HEADING
                || changed
                || MetaLine.isOnlyDateOrTime(block.text())
                || (label != null && !Notices.isNotice(block.text()) && isFrameLabel(label) && !isSpoken(block, label));
    }

    /** {@code Note: I said this in May.} is a sentence of the speaker behind a word that frames use too. */
    private static boolean isSpoken(Block block, String label) {
        return block.endsAsSentence() && SpokenWords.any(block.text().substring(label.length()));
    }

    private static boolean startsTail(Block block) {
        boolean apart = block.gap() >= WIDE_GAP && MetaLine.isCaption(block);
        return apart || PageFurniture.isTail(block.text()) || PageFurniture.isRelatedRubric(block.text());
    }

    /** {@code Welcome to our city.} is a sentence of the speaker where the next paragraph goes on in his voice. */
    private static boolean isSaid(List<Block> body, int at) {
        Block next = at + 1 < body.size() ? body.get(at + 1) : null;
        return next != null
                && body.get(at).gap() < WIDE_GAP
                && body.get(at).endsAsSentence()
                && next.endsAsSentence()
                && next.text().length() >= PARAGRAPH
                && SpokenWords.any(next.text())
                && !PageFurniture.isHeld(next.text())
                && !PageFurniture.isOfSite(body.get(at).text())
                && !PageFurniture.isOfSite(next.text());
    }

    private static boolean isFrameLabel(String label) {
        return Vocabulary.FACT_LABELS.has(label) || Vocabulary.NOT_LABELS.has(label);
    }

    /** Index of the last block that begins with a label; -1 when none does. */
    private static int lastLabel(List<Block> body) {
        int i = body.size() - 1;
        while (i >= 0 && !TurnLabel.isCertain(body.get(i))) {
            i--;
        }
        return i;
    }
}

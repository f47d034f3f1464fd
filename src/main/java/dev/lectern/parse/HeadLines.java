package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells where, in the blocks of a text, its first lines (when, where, who, at what event) end and the words begin. */
final class HeadLines {

    private static final int MOST = 14;
    private static final int MOST_UNKNOWN = 4;
    private static final int MOST_PLACE_LINES = 3;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_VALUE = 300;

    private HeadLines() {}

    /** Index of the first block that is no such line. */
    static int end(List<Block> body) {
        int end = 0;
        int unknown = 0;
        boolean valueFollows = false;
        for (int i = 0; i < body.size() && i < MOST; i++) {
            Block block = body.get(i);
            boolean said = block.endsAsSentence() && isAddress(block.text());
            boolean value = valueFollows && !said && block.text().length() < LONGEST_VALUE;
            valueFollows = isBareLabel(block.text());
            if (isLabelOfTurn(body, i)) {
                break;
            }
            if (value
                    || isTold(block)
                    || isPlaceBesideDate(body, i)
                    || (i < MOST_PLACE_LINES && i == clockLine(body))) {
                end = i + 1;
                unknown = 0;
            } else if (unknown >= MOST_UNKNOWN || !couldBeSubtitle(block)) {
                break;
            } else {
                unknown++;
            }
        }
        return end;
    }

    /** {@code East Room} above {@code 1:12 P.M. EDT}: index of the clock time behind lines of places; -1 when none. */
    static int clockLine(List<Block> body) {
        for (int i = 0; i < body.size() && i <= MOST_PLACE_LINES; i++) {
            String text = body.get(i).text();
            boolean clock = MetaLine.isOnlyDateOrTime(text) && ClockTime.first(text) != null;
            if (clock && DateReader.first(text) == null) {
                return i;
            }
            if (!isPlaceLine(body.get(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the line is a place and a line beside it the date or the time. */
    static boolean isPlaceBesideDate(List<Block> lines, int at) {
        Block block = lines.get(at);
        boolean place = block.text().length() <= LONGEST_LINE
                && !block.text().endsWith(":")
                && !Vocabulary.FROM.has(block.text())
                && block.kind() != Block.Kind.HEADING
                && block.text().indexOf(':') < 0
                && Stream.of(block.text().split(", ", -1))
                        .allMatch(part -> PlaceTail.isPlace(part) || KnownPlaces.isRegion(part));
        boolean above = at > 0 && MetaLine.isOnlyDateOrTime(lines.get(at - 1).text());
        boolean below = at + 1 < lines.size()
                && MetaLine.isOnlyDateOrTime(lines.get(at + 1).text());
        return place && (above || below) && !isAddress(block.text());
    }

    private static boolean isPlaceLine(Block block) {
        return MetaLine.isCaption(block)
                && !block.text().endsWith(":")
                && block.kind() != Block.Kind.HEADING
                && Stream.of(block.text().split(", ", -1)).allMatch(PlaceTail::isPlace);
    }

    /** Whether the line is about the text, seen by itself. */
    private static boolean isTold(Block block) {
        String text = block.text();
        boolean marked = !block.marks().isEmpty() && text.length() <= LONGEST_VALUE && !text.contains(":");
        return marked
                || MetaLine.isMeta(block)
                || isRubric(text)
                || FactLabel.of(text) != null
                || Byline.isByline(text)
                || EventLine.isEvent(block)
                || PageFurniture.isDisclaimer(text)
                || DayOfVisit.isTold(text)
                || !AddressedPeople.in(text).isEmpty() && !block.endsAsSentence()
                || text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** {@code Transcript:} says what follows and is none of it. */
    private static boolean isRubric(String text) {
        return text.endsWith(":")
                && Vocabulary.RUBRICS.has(text.substring(0, text.length() - 1).strip());
    }

    /** A person on a line is no byline when such lines come again: they part the turns of a conversation. */
    private static boolean isLabelOfTurn(List<Block> body, int at) {
        Block block = body.get(at);
        boolean person = block.text().length() <= LONGEST_LINE
                && (block.has(Block.Mark.PERSON) || !Byline.listed(block.text()).isEmpty());
        if (!person) {
            return false;
        }
        boolean marked = block.has(Block.Mark.PERSON);
        for (int i = at + 2; i < body.size(); i++) {
            Block later = body.get(i);
            boolean alike = marked && i >= MOST && later.has(Block.Mark.PERSON);
            if (alike || (later.text().equals(block.text()) && i > at + 2)) {
                return true;
            }
        }
        return false;
    }

    /** A line between two that are told is a subtitle or the name of an event; a salutation is the first word spoken. */
    private static boolean couldBeSubtitle(Block block) {
        return block.text().length() <= LONGEST_LINE
                && !block.endsAsSentence()
                && !TurnLabel.isCertain(block)
                && !isAddress(block.text());
    }

    /** Whether the line holds a word that speakers use of themselves and to their listeners. */
    private static boolean isAddress(String text) {
        return Word.of(text).stream()
                .anyMatch(word -> Vocabulary.SPOKEN.has(word.text().toLowerCase(Locale.ROOT)));
    }

    static boolean isBareLabel(String text) {
        FactLabel label = FactLabel.of(text);
        return label != null && label.value().isEmpty();
    }
}

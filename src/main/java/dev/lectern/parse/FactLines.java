package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Notice;
import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the lines between a heading and a text: {@code Venue: Candlewick}, a dateline, who speaks, notices. */
final class FactLines {

    private static final int MOST = 12;
    private static final int MOST_PLACE_LINES = 3;
    private static final int LONGEST_BYLINE = 160;
    private static final int LONGEST_PLACE = 60;

    private FactLines() {}

    /**
     * Takes the facts out of the lines above the text.
     *
     * @return the body without the lines that were no text
     */
    static List<Block> read(PageText page, Facts facts) {
        List<Block> lines = new ArrayList<>(page.preamble());
        List<Block> body = page.body();
        int start = 0;
        boolean valueFollows = false;
        int time = timeLine(body);
        if (time > 0) {
            String place = body.subList(0, time).stream().map(Block::text).collect(Collectors.joining(", "));
            facts.place(place, Evidence.DATELINE);
            start = time + 1;
        }
        while (start < body.size() && start < MOST) {
            Block block = body.get(start);
            boolean value = valueFollows && block.text().length() < 300;
            if (!value && !MetaLine.isMeta(block) && !isByline(block) && !isOrnament(block.text())) {
                break;
            }
            valueFollows = isBareLabel(block.text());
            lines.add(block);
            start++;
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean bare = isBareLabel(lines.get(i).text()) && i + 1 < lines.size();
            read(lines.get(i), bare ? lines.get(++i).text() : null, facts);
        }
        return body.subList(start, body.size());
    }

    /** {@code East Room} above {@code 1:12 P.M. EDT}: index of the clock time behind lines of places; 0 when none. */
    private static int timeLine(List<Block> body) {
        for (int i = 0; i < body.size() && i < MOST_PLACE_LINES; i++) {
            String text = body.get(i).text();
            boolean clock = text.indexOf(':') > 0 && MetaLine.isOnlyDateOrTime(text);
            if (clock && DateReader.first(text) == null) {
                return i;
            }
            if (!isPlaceLine(body.get(i))) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isPlaceLine(Block block) {
        return MetaLine.isCaption(block)
                && block.kind() != Block.Kind.HEADING
                && Stream.of(block.text().split(", ", -1)).allMatch(TitlePlace::isPlace);
    }

    /** {@code Remarks by Governor Edward Gramlich} under a title that does not name him. */
    private static boolean isByline(Block block) {
        String text = block.text();
        return text.length() <= LONGEST_BYLINE
                && KindOfSpeech.named(text.split(" ", 2)[0]) != null
                && !TitlePeople.of(TitlePlace.of(text).before()).speakers().isEmpty();
    }

    private static boolean isOrnament(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isBareLabel(String text) {
        String label = TurnLabel.beforeColon(text);
        return label != null
                && Vocabulary.FACT_LABELS.has(label)
                && text.strip().endsWith(":");
    }

    private static void read(Block line, @Nullable String next, Facts facts) {
        Notice notice = Notices.of(line.text());
        if (notice != null) {
            facts.notices.add(notice);
            return;
        }
        String label = TurnLabel.beforeColon(line.text());
        String meaning = label == null ? "" : Vocabulary.FACT_LABELS.meaning(label);
        if (!meaning.isEmpty()) {
            String value = next != null
                    ? next
                    : line.text().substring(line.text().indexOf(':') + 1).strip();
            take(Block.Mark.valueOf(meaning), value, facts);
            return;
        }
        if (line.has(Block.Mark.PUBLISHED)) {
            take(Block.Mark.PUBLISHED, line.text(), facts);
        } else if (line.has(Block.Mark.PERSON)) {
            take(Block.Mark.PERSON, line.text(), facts);
        } else if (line.has(Block.Mark.PLACE) && DateReader.first(line.text()) == null) {
            take(Block.Mark.PLACE, line.text(), facts);
        } else {
            dateline(line.text(), facts);
        }
    }

    private static void take(Block.Mark mark, String value, Facts facts) {
        switch (mark) {
            case DATE -> facts.spoken(DateReader.first(value), Evidence.DATELINE);
            case PUBLISHED -> facts.published(DateReader.first(value));
            case PLACE -> facts.place(place(value), Evidence.DATELINE);
            case PERSON -> people(value, facts);
        }
    }

    /** {@code At the 2022 Conference, St. Louis, Missouri (via video)} names an event and then its place. */
    private static @Nullable String place(String value) {
        int bracket = value.indexOf('(');
        String bare = bracket > 0 ? value.substring(0, bracket).strip() : value;
        if (bare.length() <= LONGEST_PLACE) {
            return bare;
        }
        String[] parts = bare.split(", ", -1);
        String last = parts[parts.length - 1];
        if (!TitlePlace.isPlace(last)) {
            return null;
        }
        boolean two = parts.length > 2 && TitlePlace.isPlace(parts[parts.length - 2]);
        return two ? parts[parts.length - 2] + ", " + last : last;
    }

    private static void dateline(String line, Facts facts) {
        TitlePlace read = TitlePlace.of(line);
        if (KindOfSpeech.named(line.split(" ", 2)[0]) != null) {
            TitlePeople.of(read.before()).speakers().forEach(person -> facts.person(person, Evidence.DATELINE));
        }
        facts.spoken(read.date(), Evidence.DATELINE);
        facts.place(read.place(), Evidence.DATELINE);
        if (read.date() == null && !line.endsWith(":")) {
            people(line, facts);
        }
    }

    /** {@code Theodora Quist, Governor; Evander Marchbanks, Deputy Governor}. */
    private static void people(String value, Facts facts) {
        for (String each : value.split(";", -1)) {
            String text = each.strip();
            int comma = text.indexOf(',');
            String first = comma < 0 ? text : text.substring(0, comma).strip();
            if (TitlePeople.isName(first)) {
                facts.person(
                        new Person(
                                first,
                                comma < 0 ? null : text.substring(comma + 1).strip()),
                        Evidence.DATELINE);
                continue;
            }
            Person person = PersonPhrase.of(first).person();
            if (person != null && TitlePeople.isName(person.name())) {
                facts.person(person, Evidence.DATELINE);
            }
        }
    }
}

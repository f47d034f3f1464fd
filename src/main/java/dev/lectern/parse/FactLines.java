package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Notice;
import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines between a heading and a text: {@code Venue: Candlewick}, a dateline, who speaks, notices. */
final class FactLines {

    private static final int MOST = 12;

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
        while (start < body.size() && start < MOST) {
            Block block = body.get(start);
            boolean value = valueFollows && block.text().length() < 300;
            if (!value && !MetaLine.isMeta(block)) {
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
            case PLACE -> facts.place(value, Evidence.DATELINE);
            case PERSON -> people(value, facts);
        }
    }

    private static void dateline(String line, Facts facts) {
        TitlePlace read = TitlePlace.of(line);
        facts.spoken(read.date(), Evidence.DATELINE);
        facts.place(read.place(), Evidence.DATELINE);
        if (read.date() == null) {
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

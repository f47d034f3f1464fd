package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Notice;
import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the lines between a heading and a text: {@code Venue: Candlewick}, a dateline, who speaks, notices. */
final class FactLines {

    private final Facts facts;
    private final String title;
    private final Commemoration commemoration;

    /** Whether the line below the one being read is an office. */
    private boolean office;

    private FactLines(Facts facts, String title, Commemoration commemoration) {
        this.facts = facts;
        this.title = title;
        this.commemoration = commemoration;
    }

    /**
     * Takes the facts out of the lines above the text.
     *
     * @return the body without the lines that were no text
     */
    static List<Block> read(PageText page, Facts facts, Commemoration commemoration) {
        List<Block> body = page.body();
        List<Block> lines = new ArrayList<>(page.preamble());
        FactLines reader = new FactLines(facts, page.title() == null ? "" : page.title(), commemoration);
        int clock = HeadLines.clockLine(body);
        int start = Math.max(clock + 1, HeadLines.end(body));
        if (clock >= 0) {
            reader.clockLine(body, clock);
        }
        lines.addAll(body.subList(clock + 1, start));
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean joins = HeadLines.isBareLabel(text) || Byline.isBare(text) || EventName.endsInTie(text);
            if (HeadLines.isPlaceBesideDate(lines, i) && reader.place(text)) {
                continue;
            }
            reader.office = i + 1 < lines.size()
                    && Offices.isOfficeLine(lines.get(i + 1).text());
            reader.read(
                    lines.get(i), joins && i + 1 < lines.size() ? lines.get(++i).text() : null);
        }
        return body.subList(start, body.size());
    }

    private void clockLine(List<Block> body, int clock) {
        String place = body.subList(0, clock).stream().map(Block::text).collect(Collectors.joining(", "));
        facts.place(place, Evidence.DATELINE);
        facts.clock(ClockTime.first(body.get(clock).text()), Evidence.DATELINE);
    }

    /** A line of its own beside the date; a name on it is a place only when the speaker is known to be another. */
    private boolean place(String text) {
        boolean certain = KnownPlaces.isCity(text) || text.contains(",") || text.indexOf(' ') < 0;
        boolean person = facts.knows(text);
        if (person || (!certain && facts.people.isEmpty())) {
            return false;
        }
        facts.place(text, Evidence.DATELINE);
        return true;
    }

    private void read(Block line, @Nullable String next) {
        String text = line.text();
        if (DayOfVisit.isTold(text)) {
            return;
        }
        Notice notice = Notices.of(text);
        if (notice != null) {
            facts.notices.add(notice);
            String beside = Notices.beside(text);
            if (!beside.isBlank() && !beside.equals(text)) {
                unlabelled(Block.paragraph(beside));
            }
            return;
        }
        if (Subtitle.is(line, title)) {
            facts.subtitle(text, Evidence.HEADING);
        }
        FactLabel label = FactLabel.of(text);
        if (label != null) {
            take(label.mark(), next == null ? label.value() : next);
        } else if (Byline.isBare(text) && next != null) {
            given(text);
            Byline.listed(next).forEach(person -> facts.person(person, Evidence.DATELINE));
        } else if (EventName.endsInTie(text) && next != null) {
            facts.event(EventName.labelled(next), Evidence.DATELINE);
        } else if (line.has(Block.Mark.PERSON)) {
            take(Block.Mark.PERSON, text);
        } else if (line.has(Block.Mark.PLACE) && DateReader.first(text, facts.page) == null) {
            take(Block.Mark.PLACE, text);
        } else if (line.has(Block.Mark.UPDATED) && !line.has(Block.Mark.DATE)) {
            take(Block.Mark.UPDATED, text);
        } else if (line.has(Block.Mark.PUBLISHED) && !line.has(Block.Mark.DATE)) {
            take(Block.Mark.PUBLISHED, text);
        } else {
            unlabelled(line);
        }
    }

    private void take(Block.Mark mark, String value) {
        switch (mark) {
            case DATE -> {
                facts.spoken(DateReader.first(value, facts.page), Evidence.DATELINE);
                facts.clock(ClockTime.first(value), Evidence.DATELINE);
            }
            case PUBLISHED -> facts.published(value, Evidence.DATELINE);
            case PLACE -> facts.place(EventLine.place(value), Evidence.DATELINE);
            case EVENT -> facts.event(EventName.labelled(value), Evidence.DATELINE);
            case SUBTITLE -> facts.subtitle(value, Evidence.DATELINE);
            case UPDATED -> {} // a change of the page is no fact of the speech
            case PERSON -> Byline.listed(value).forEach(person -> facts.person(person, Evidence.DATELINE));
        }
    }

    private void unlabelled(Block line) {
        String text = line.text();
        if (Byline.isByline(text)) {
            given(text);
            Byline.speakers(text).forEach(person -> facts.person(person, Evidence.DATELINE));
        }
        TitlePlace read = TitlePlace.of(text, facts.page);
        if (read.apart() || !line.endsAsSentence()) {
            facts.event(EventName.of(text, read), Evidence.DATELINE);
        }
        if (read.date() == null && isCityAndRegion(text)) {
            facts.place(text, Evidence.DATELINE);
            return;
        }
        if (read.date() == null && EventLine.isEvent(line)) {
            facts.place(EventLine.place(text), Evidence.DATELINE);
            return;
        }
        // A date inside a sentence may be that of anything of which the sentence tells.
        boolean recalled = commemoration.isRecalled(read, text);
        if (read.date() != null && !recalled && (read.apart() || !line.endsAsSentence())) {
            facts.spoken(read.date(), Evidence.DATELINE);
            facts.place(facts.knows(read.place()) ? null : read.place(), Evidence.DATELINE);
            facts.clock(ClockTime.first(text.substring(read.date().end())), Evidence.DATELINE);
        } else if (MetaLine.isOnlyDateOrTime(text)) {
            facts.clock(ClockTime.first(text), Evidence.DATELINE);
        } else if (!text.endsWith(":") && !Byline.isByline(text)) {
            people(text);
        }
    }

    /** {@code Selby, Velmora} and nothing else. */
    private static boolean isCityAndRegion(String text) {
        int comma = text.indexOf(", ");
        return comma > 0
                && KnownPlaces.isRegion(text.substring(comma + 2))
                && PlaceTail.isPlace(text.substring(0, comma))
                && !KnownPlaces.isCountry(text.substring(0, comma));
    }

    /** The Rt Hon and Mr say that a person follows. */
    private static boolean addressed(String text, Person person) {
        return !text.equals(person.name()) && FormsOfAddress.has(text.split(" ", 2)[0]);
    }

    /** Two capitalised words alone may be a city as well as a name. */
    private boolean isInTitle(String name) {
        return KindOfSpeech.find(title, name.substring(name.lastIndexOf(' ') + 1)) >= 0;
    }

    private void given(String byline) {
        facts.given = facts.given == null ? Byline.kind(byline) : facts.given;
    }

    /** A name, or an office on the line below the name. */
    private void people(String text) {
        List<Person> found = Byline.listed(text);
        found.stream()
                .filter(person ->
                        person.role() != null || office || addressed(text, person) || isInTitle(person.name()))
                .forEach(person -> facts.person(person, Evidence.DATELINE));
        if (facts.people.isEmpty()) {
            AddressedPeople.in(text).forEach(person -> facts.person(person, Evidence.DATELINE));
        }
        int last = facts.people.size() - 1;
        if (found.isEmpty() && last >= 0 && facts.people.get(last).role() == null && Offices.isOfficeLine(text)) {
            facts.people.set(last, new Person(facts.people.get(last).name(), text));
        }
    }
}

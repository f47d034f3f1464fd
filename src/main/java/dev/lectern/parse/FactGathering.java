package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the facts of a page, from the most to the least trusted place: what the source names, what the publisher
 * declares, the end of the title, the lines above the text, the head of the page, the listing.
 *
 * @param body the text without the lines that were no text
 * @param participants those whom the title names beside the speakers
 */
record FactGathering(Facts facts, List<Block> body, List<Person> participants) {

    static FactGathering of(PageText page, Hints hints) {
        Facts facts = new Facts(PageLocale.of(page, hints), hints.timeZone());
        Metadata metadata = page.metadata();
        String title = page.title();
        Evidence byTitle = page.titleEvidence() == Evidence.LISTING ? Evidence.LISTING : Evidence.TITLE;
        facts.rubric = SpeechRubric.holds(page, hints.url());
        hinted(metadata.hintedDate(), facts);
        page.declared().tell(facts);
        TitlePlace named = title == null ? null : TitlePlace.of(title, facts.page);
        Commemoration commemoration = new Commemoration(page, hints, facts.page);
        PlacesInText places = new PlacesInText(page, facts.page);
        boolean recalled = named != null && title != null && commemoration.isRecalled(named, title);
        if (named != null && named.apart() && !recalled) {
            told(named, title, facts, byTitle, places);
        }
        jsonLd(metadata.jsonLd(), facts);
        List<Block> body = TextFrame.withoutTail(FactLines.read(page, facts, commemoration));
        declaredEvent(metadata, title, facts);
        facts.event(title == null || named == null ? null : EventName.of(title, named), byTitle);
        List<Person> participants = new ArrayList<>();
        Set<String> declined = new HashSet<>();
        if (title != null && named != null) {
            TitlePeople people = TitlePeople.of(named.before().isEmpty() ? title : named.before() + ",");
            if (namesAll(people, facts)) {
                people.speakers().forEach(person -> facts.person(person, byTitle));
            } else {
                facts.people.replaceAll(person -> asNamed(person, people.speakers()));
            }
            participants.addAll(people.participants());
            declined.addAll(people.declined());
        }
        String declared = metadata.date();
        facts.spoken(declared == null ? null : DateReader.first(declared, facts.page), Evidence.META);
        facts.published(
                metadata.published(), metadata.jsonLd().datePublished() == null ? Evidence.META : Evidence.JSON_LD);
        facts.listed(hints.listing().date());
        boolean inside = title != null && Commemoration.recalls(title); // … the victims of 11 September 2001
        if (named != null && !inside && agrees(named, facts)) {
            told(named, title, facts, byTitle, places);
        }
        Person labelled = facts.people.isEmpty() ? TitleLabel.corroborated(page) : null;
        if (labelled != null) {
            facts.person(labelled, byTitle);
        }
        Authors.corroborated(page, facts);
        List<Person> settled = NominativeName.of(List.copyOf(facts.people), page.body());
        facts.renamed(settled.stream()
                .filter(person -> !declined.contains(person.name()))
                .toList());
        facts.settle();
        return new FactGathering(facts, body, participants);
    }

    private static void declaredEvent(Metadata metadata, @Nullable String title, Facts facts) {
        String declared = metadata.jsonLd().event();
        if (declared != null && !HtmlHeading.sameWords(declared, title)) {
            facts.event(EventName.labelled(declared), Evidence.JSON_LD);
        }
    }

    /** Whether the title names everybody known: it may name one more, who speaks beside them. */
    private static boolean namesAll(TitlePeople people, Facts facts) {
        List<String> names = people.speakers().stream().map(Person::name).toList();
        return facts.people.stream().map(Person::name).allMatch(names::contains);
    }

    private static void hinted(@Nullable String date, Facts facts) {
        if (date != null) {
            facts.spoken(DateReader.first(date, facts.page), Evidence.DATELINE);
            facts.clock(ClockTime.first(date), Evidence.DATELINE);
        }
    }

    /** {@code ROE Jane} of a register is whom the title calls {@code Jane Roe}. */
    private static Person asNamed(Person person, List<Person> titled) {
        Set<String> words = Set.copyOf(NameWords.of(person.name()).words());
        return titled.stream()
                .filter(other -> !other.name().equals(person.name())
                        && Set.copyOf(NameWords.of(other.name()).words()).equals(words))
                .findFirst()
                .orElse(person);
    }

    private static void told(
            TitlePlace named, @Nullable String title, Facts facts, Evidence from, PlacesInText places) {
        facts.spoken(named.date(), from);
        facts.place(title == null ? null : PlaceInTitle.of(named, title, places), from);
    }

    /** A date inside a title may be that of an anniversary; it counts when the page was published in that year. */
    private static boolean agrees(TitlePlace named, Facts facts) {
        return named.date() != null
                && facts.publishedOn != null
                && facts.publishedOn.earliest().getYear()
                        == named.date().date().earliest().getYear();
    }

    private static void jsonLd(JsonLd said, Facts facts) {
        String start = said.startDate();
        facts.spoken(start == null ? null : DateReader.first(start, facts.page), Evidence.JSON_LD);
        facts.clock(start == null ? null : ClockTime.first(start.replace('T', ' ')), Evidence.JSON_LD);
        said.performers().stream()
                .filter(person -> TitlePeople.isName(person.name()))
                .forEach(person -> facts.person(person, Evidence.JSON_LD));
        String place = said.location();
        facts.place(place != null && PlaceTail.isPlace(place) ? place : null, Evidence.JSON_LD);
    }
}

package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechKind;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stages behind the readers, one after the other: facts, turns, language, repairs, decision. */
final class SpeechReading {

    private static final int MOST_PARTICIPANTS = 200;

    private SpeechReading() {}

    static ParseResult of(PageText read, Hints hints) {
        PageRepair repair =
                PageRepair.of(ListedTitle.applied(read, hints.listing().title()));
        PageText page = QuotedSpeech.of(repair.page());
        String title = page.title();
        FactGathering gathered = FactGathering.of(page, hints);
        Facts facts = gathered.facts();
        SpeechKind titled = title == null ? null : KindOfSpeech.named(title);
        SpeechKind named = titled == null ? facts.given : titled;
        if (named != null) {
            facts.evidence.put("kind", titled == null ? Evidence.DATELINE : byTitle(page));
        }
        Cast cast = new Cast(facts.people, title == null ? "" : title);
        List<TurnDraft> drafts =
                TurnReader.read(gathered.body(), facts, cast, named == null ? SpeechKind.OTHER : named);
        List<String> paragraphs =
                drafts.stream().flatMap(turn -> turn.paragraphs.stream()).toList();
        int words = WordCount.of(paragraphs);
        boolean declared =
                !page.declared().people().isEmpty() || page.declared().spoken() != null;
        boolean listing = ListedPages.are(page.body());
        if (Decision.of(title, facts, drafts, words, declared, listing) instanceof Decision.NotASpeech other) {
            // Labels are part of such a text; only a speech has them apart.
            List<String> text = gathered.body().stream().map(Block::text).toList();
            return new ParseResult.NotASpeech(title, text, other.reason(), other.evidence(), other.awaited());
        }
        LanguageGuess language = LanguageGuess.of(paragraphs, page.metadata().language(), hints);
        boolean english = language != null && language.tag().equals("en");
        SpeechRepairs repairs = new SpeechRepairs(repair, english);
        return speech(page, repairs, facts, cast, drafts, new ArrayList<>(gathered.participants()), named, language);
    }

    /** The main text has the labels where the page prints them; only the turns have them apart. */
    private static List<String> printed(@Nullable String label, List<String> texts) {
        if (label == null || texts.isEmpty()) {
            return texts;
        }
        List<String> printed = new ArrayList<>(texts);
        printed.set(0, label + ": " + texts.get(0));
        return printed;
    }

    /** What a title of the listing says is what the listing says. */
    private static Evidence byTitle(PageText page) {
        return page.titleEvidence() == Evidence.LISTING ? Evidence.LISTING : Evidence.TITLE;
    }

    private static ParseResult speech(
            PageText page,
            SpeechRepairs repairs,
            Facts facts,
            Cast cast,
            List<TurnDraft> drafts,
            List<Person> participants,
            @Nullable SpeechKind named,
            @Nullable LanguageGuess language) {
        String title = page.title() == null ? null : repairs.title(page.title());
        List<Turn> turns = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        TurnLanguage languages =
                drafts.size() == 1 ? null : new TurnLanguage(language == null ? null : language.tag(), drafts);
        for (TurnDraft draft : drafts) {
            List<String> texts = new ArrayList<>();
            for (String text : draft.paragraphs) {
                texts.add(repairs.paragraph(text, turns.size() + 1, texts.size() + 1));
            }
            paragraphs.addAll(printed(draft.label, texts));
            turns.add(new Turn(
                    turns.size() + 1,
                    draft.kind,
                    draft.speaker,
                    draft.label,
                    draft.interpreted,
                    languages == null ? null : languages.of(texts),
                    texts));
        }
        List<Person> speakers = speakers(drafts, cast, facts.people);
        facts.evidence.compute(
                "speakers", (field, from) -> speakers.isEmpty() ? null : from == null ? Evidence.LABELS : from);
        boolean titled = !participants.isEmpty();
        participants(drafts, cast, speakers, participants);
        if (!participants.isEmpty()) {
            facts.evidence.put("participants", titled ? byTitle(page) : Evidence.LABELS);
        }
        if (page.titleEvidence() != null) {
            facts.evidence.put("title", page.titleEvidence());
        }
        if (language != null) {
            facts.evidence.put("language", language.evidence());
        }
        Attribution attribution = page.declared().attribution();
        if (attribution != null) {
            facts.evidence.put("attribution", attribution.evidence());
        }
        facts.evidence.putIfAbsent("kind", Evidence.TEXT);
        return new ParseResult.Speeches(
                title,
                paragraphs,
                List.of(new Speech(
                        title,
                        facts.subtitle,
                        facts.event,
                        named == null ? kindByTurns(drafts) : named,
                        language == null ? null : language.tag(),
                        speakers,
                        participants,
                        facts.place,
                        facts.spokenOn,
                        facts.spokenUntil,
                        facts.spokenAt(),
                        facts.publishedOn,
                        facts.publishedAt,
                        turns,
                        WordCount.of(paragraphs),
                        facts.notices,
                        repairs.list(),
                        page.attachments(),
                        attribution == null ? null : attribution.line(),
                        PageParser.VERSION,
                        facts.evidence)),
                page.alternates().get());
    }

    private static SpeechKind kindByTurns(List<TurnDraft> drafts) {
        boolean questions = drafts.stream().anyMatch(turn -> turn.kind == TurnKind.QUESTION);
        return questions ? SpeechKind.ANSWERS : SpeechKind.REMARKS;
    }

    /** Those who have words of their own, in the order in which they first speak. */
    private static List<Person> speakers(List<TurnDraft> drafts, Cast cast, List<Person> announced) {
        Set<String> own = new HashSet<>();
        Set<String> names = new LinkedHashSet<>();
        if (drafts.stream().allMatch(draft -> draft.label == null)) {
            announced.forEach(person -> names.add(person.name())); // a joint statement has one text and two speakers
        }
        for (TurnDraft draft : drafts) {
            if (draft.speaker != null && (draft.kind == TurnKind.REMARKS || draft.kind == TurnKind.ANSWER)) {
                own.add(draft.speaker);
            }
        }
        for (TurnDraft draft : drafts) {
            if (draft.speaker != null && own.contains(draft.speaker)) {
                names.add(draft.speaker);
            }
        }
        return names.stream().map(cast::person).toList();
    }

    private static void participants(
            List<TurnDraft> drafts, Cast cast, List<Person> speakers, List<Person> participants) {
        List<Person> others = new ArrayList<>(cast.all());
        drafts.stream()
                .map(draft -> draft.speaker)
                .filter(name -> name != null)
                .distinct()
                .limit(MOST_PARTICIPANTS)
                .forEach(name -> others.add(cast.person(name)));
        others.addAll(0, participants);
        participants.clear();
        Set<String> known = speakers.stream().map(Person::name).collect(Collectors.toCollection(HashSet::new));
        for (Person other : others) {
            if (known.add(other.name())) {
                participants.add(other);
            }
        }
    }
}

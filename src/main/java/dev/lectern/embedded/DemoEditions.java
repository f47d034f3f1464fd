package dev.lectern.embedded;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes new speeches without end from building blocks. An edition follows from its number and day alone, so that it reads the
 * same after a restart; topics, people, towns, figures and sentences vary so much that no two editions are near-duplicates.
 */
final class DemoEditions {

    private static final List<String> TEMPLATES = List.of("ministry", "presidency", "bank", "parliament", "embassy");
    private static final List<String> KINDS = List.of(
            "news-conference", "remarks", "interview", "address", "briefing", "statement", "answers", "lecture");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final DemoPhrases phrases;

    private DemoEditions(DemoPhrases phrases) {
        this.phrases = phrases;
    }

    /** Editions from the building blocks that the program brings along. */
    static DemoEditions shipped() {
        return new DemoEditions(DemoPhrases.named("en"));
    }

    /**
     * One edition.
     *
     * @param number from 1
     * @param day on which it is said
     */
    DemoSpeech edition(long number, LocalDate day) {
        Map<String, String> fixed = new HashMap<>();
        DemoDraw draw = new DemoDraw(phrases, number, fixed);
        // In turn, so that neighbours never share topic or kind.
        DemoPhrases.Topic topic = phrases.topics()
                .get((int) Math.floorMod(number * 5, (long) phrases.topics().size()));
        String kind = KINDS.get((int) Math.floorMod(number, (long) KINDS.size()));
        String office = draw.one("role");
        int bar = office.indexOf(" | ");
        DemoPerson speaker =
                new DemoPerson(draw.one("firstname") + " " + draw.one("surname"), office.substring(bar + 3));
        String place = draw.one("town");
        fixed.put("topic", topic.name());
        fixed.put("name", speaker.name());
        fixed.put("short", office.substring(0, bar));
        fixed.put("role", speaker.role());
        fixed.put("place", place);
        fixed.put("day", DAY.format(day));
        draw.add("about", topic.sentences());
        return new DemoSpeech(
                "edition-" + number + "-" + topic.slug(),
                TEMPLATES.get(draw.below(TEMPLATES.size())),
                "en",
                kind,
                draw.one("title-" + kind),
                List.of(speaker),
                List.of(),
                place,
                day,
                null,
                turns(draw, kind, speaker.name()),
                null,
                null);
    }

    private static List<DemoTurn> turns(DemoDraw draw, String kind, String speaker) {
        List<DemoTurn> turns = new ArrayList<>();
        boolean interview = kind.equals("interview") || kind.equals("answers");
        if (!interview) {
            turns.add(new DemoTurn("remarks", null, speaker, remarks(draw)));
        }
        int questions = interview ? 4 : List.of("news-conference", "briefing").contains(kind) ? 2 : 0;
        for (int i = 0; i < questions; i++) {
            turns.add(new DemoTurn("question", "Question", null, List.of(draw.one("question"))));
            turns.add(new DemoTurn("answer", speaker, speaker, answer(draw, interview)));
        }
        return turns;
    }

    private static List<String> remarks(DemoDraw draw) {
        return List.of(
                draw.one("greeting"),
                draw.paragraph("opening", 1) + " " + draw.paragraph("about", 2),
                draw.paragraph("history", 3),
                draw.paragraph("figures", 2) + " " + draw.paragraph("measures", 2),
                draw.paragraph("measures", 2),
                draw.paragraph("anecdote", 2) + " " + draw.paragraph("about", 1),
                draw.paragraph("objection", 2),
                draw.paragraph("closing", 2));
    }

    private static List<String> answer(DemoDraw draw, boolean alone) {
        String first = draw.one("reply") + " " + draw.one(alone ? "about" : "figures") + " " + draw.one("measures");
        return alone
                ? List.of(first, draw.one("anecdote") + " " + draw.one("figures"))
                : List.of(first, draw.one("anecdote"));
    }
}

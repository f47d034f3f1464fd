package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import dev.lectern.speech.Person;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads plain text and Markdown: what stands above the title is masthead, what follows it is text. */
final class PlainReader {

    private PlainReader() {}

    static PageText read(String text, PageForm form) {
        FrontMatter front = FrontMatter.of(text);
        List<Block> lines =
                form == PageForm.MARKDOWN ? MarkdownBlocks.blocks(front.rest()) : PlainLines.blocks(front.rest());
        List<Block> lost = LostParagraphs.of(lines);
        List<Block> blocks = BrokenHeading.joined((lost.isEmpty() ? lines : lost)
                .stream().filter(block -> !FurnitureLine.isWhole(block)).toList());
        List<Person> authors = front.list("speakers", "speaker", "creators", "creator", "authors", "author").stream()
                .map(name -> new Person(name, null))
                .toList();
        Metadata metadata = metadata(front.values()).withAuthors(authors);
        String declared = metadata.title();
        PlainHeading heading = PlainHeading.find(blocks, declared);
        List<Block> rest = blocks.subList(heading.end(), blocks.size());
        String title = declared != null ? declared : heading.title();
        Evidence evidence = title == null ? null : declared != null ? Evidence.META : Evidence.HEADING;
        PageText page = new PageText(metadata, title, evidence, factsAbove(blocks, heading), rest);
        return page.withDeclared(declared(front));
    }

    /** What front matter names as the speaker and the place needs no other witness. */
    private static DeclaredFacts declared(FrontMatter front) {
        List<Person> people = front.list("speakers", "speaker").stream()
                .filter(TitlePeople::isName)
                .map(name -> new Person(name, null))
                .toList();
        List<String> places = front.list("place", "location", "venue");
        return new DeclaredFacts(places.size() == 1 ? places.get(0) : null, null, null, people, null);
    }

    /** Labelled places and people above the title. Dates stay out: the date of a masthead is the day of the visit. */
    private static List<Block> factsAbove(List<Block> blocks, PlainHeading heading) {
        return blocks.subList(0, Math.max(0, heading.end() - 1)).stream()
                .filter(PlainReader::isFact)
                .toList();
    }

    private static boolean isFact(Block block) {
        if (Notices.isNotice(block.text())) {
            return true;
        }
        String label = TurnLabel.beforeColon(block.text());
        String meaning = label == null ? "" : Vocabulary.FACT_LABELS.meaning(label);
        return meaning.equals(Block.Mark.PLACE.name()) || meaning.equals(Block.Mark.PERSON.name());
    }

    private static Metadata metadata(Map<String, String> front) {
        return new Metadata(
                title(front.get("title")),
                front.containsKey("language") ? front.get("language") : front.get("lang"),
                null,
                front.get("date"),
                front.get("published_time"));
    }

    private static @Nullable String title(@Nullable String raw) {
        String title = raw == null ? "" : CleanText.line(raw);
        // Catalogues close a title with a full stop; the page does not.
        boolean stopped = title.endsWith(".") && title.indexOf('.') == title.length() - 1;
        title = stopped ? title.substring(0, title.length() - 1) : title;
        return title.isEmpty() ? null : title;
    }
}

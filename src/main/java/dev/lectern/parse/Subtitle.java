package dev.lectern.parse;

/** Tells the line under a title that is set as part of the heading from those that say when, where and who. */
final class Subtitle {

    private static final int LONGEST = 300;
    private static final int FEWEST_WORDS = 3;

    private Subtitle() {}

    /**
     * Whether a line between the title and the text is the subtitle.
     *
     * @param title of the page; empty when it has none
     */
    static boolean is(Block line, String title) {
        String text = line.text();
        boolean marked = line.has(Block.Mark.SUBTITLE);
        boolean heading = line.kind() == Block.Kind.HEADING && Word.of(text).size() >= FEWEST_WORDS;
        return (marked || heading) && text.length() <= LONGEST && !HtmlHeading.sameWords(text, title) && !isTold(line);
    }

    /** Such a line may be set as a heading, too, and says something else than the title goes on to say. */
    private static boolean isTold(Block line) {
        String text = line.text();
        return MetaLine.isOnlyDateOrTime(text)
                || TitlePlace.of(text).before().isEmpty()
                || FactLabel.of(text) != null
                || Notices.isNotice(text)
                || Vocabulary.RUBRICS.has(text)
                || EventLine.isEvent(line)
                || Offices.isOfficeLine(text)
                || !Byline.listed(text).isEmpty();
    }
}

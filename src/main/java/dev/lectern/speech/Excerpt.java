package dev.lectern.speech;

/** The beginning of a speech, for lists. */
public final class Excerpt {

    /** Greatest length in UTF-16 code units, the ellipsis not counted. */
    public static final int LENGTH = 280;

    private static final String ELLIPSIS = "…";

    private Excerpt() {}

    /**
     * First words of the text, headings left out, cut between two words.
     *
     * @return at most {@value #LENGTH} characters and an ellipsis; empty when the speech has no text
     */
    public static String of(Speech speech) {
        var text = new StringBuilder();
        for (Turn turn : speech.turns()) {
            if (turn.kind() == TurnKind.HEADING) {
                continue;
            }
            for (String paragraph : turn.paragraphs()) {
                if (text.length() > 0) {
                    text.append(' ');
                }
                text.append(paragraph, 0, Math.min(paragraph.length(), LENGTH + 1));
                if (text.length() > LENGTH) {
                    return cut(text.toString());
                }
            }
        }
        return text.toString();
    }

    private static String cut(String text) {
        int space = text.lastIndexOf(' ', LENGTH);
        int end = space > LENGTH / 2 ? space : LENGTH;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + ELLIPSIS;
    }
}

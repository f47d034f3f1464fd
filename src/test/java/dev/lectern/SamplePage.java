package dev.lectern;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An invented page in Markdown that the parser takes for a speech. */
public final class SamplePage {

    private static final String SPEECH = """
            # Minister Ada Holm's remarks at the opening of the ferry line, Port Ellery, 3 June 2026

            Dear friends, dear neighbours,

            %s

            The ferry runs again, and it runs for everybody who lives on these islands. We have waited for this day for eleven
            winters, and I thank the shipwrights who did not lose patience with us or with the rust.

            Question: When does the first boat leave?

            Ada Holm: At six in the morning, as it did when I was a child, and it will wait for the school bus.
            """;

    private SamplePage() {}

    /** The page with a sentence of its own, so that no two speeches are the same. */
    public static byte[] saying(String words) {
        return SPEECH.formatted("This is " + words + ".").getBytes(UTF_8);
    }
}

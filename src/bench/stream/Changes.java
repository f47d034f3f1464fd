import java.time.Instant;
import java.time.temporal.ChronoUnit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Invented changes whose summaries take 1 KB. One sign stands in each of them once, and nowhere else. */
class Changes {

    /** Of the paragraph sign, in UTF-8; everything else is ASCII. */
    static final byte MARK = (byte) 0xA7;

    static final String SPEECH = "00000000-0000-4000-8000-000000000001";

    private static final int SIZE = 1024;

    private Changes() {}

    /** Number, mark and so many letters that it has its size. */
    static byte[] summary(long position) {
        return json(position, "\"excerpt\":\"", "\"");
    }

    static byte[] full(long position) {
        return json(position, "\"turns\":[{\"n\":1,\"kind\":\"remarks\",\"paragraphs\":[\"", "\"]}]");
    }

    private static byte[] json(long position, String before, String after) {
        String head = "{\"position\":" + position + ",\"change\":\"available\",\"changed\":[],\"announcedAt\":\""
                + Instant.now().truncatedTo(ChronoUnit.MILLIS) + "\",\"arrival\":\"live\",\"id\":\"" + SPEECH
                + "\",\"revision\":1,\"url\":\"https://ports.example/1\",\"source\":\"ports\",\"publisher\":\"Ministry of Ports\","
                + "\"country\":\"LU\",\"title\":\"" + title(position) + "\",\"kind\":\"remarks\",\"language\":\"en\","
                + "\"speakers\":[{\"name\":\"Ada Miren\",\"role\":\"Minister of Ports\"}],\"place\":\"Lumen City\","
                + "\"scrapedAt\":\"2026-11-21T00:00:00Z\",\"places\":[]," + before;
        String tail = after + "}";
        return (head + "x".repeat(Math.max(1, SIZE - head.length() - tail.length() - 1)) + tail).getBytes(UTF_8);
    }

    static String title(long number) {
        return "Remarks no. " + number + " §";
    }
}

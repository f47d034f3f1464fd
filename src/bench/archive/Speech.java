import java.util.Random;

/** The page of a made-up speech: some 600 words, different for each number. */
class Speech {

    private static final String[] WORDS =
            ("the ferry runs again for everybody who lives on these islands we have waited for this day eleven"
                            + " winters and I thank the shipwrights harbour minister council school boat weather promise timetable work"
                            + " partners treaty coast trade energy bridge budget reform friends neighbours")
                    .split(" ");

    private Speech() {}

    static String page(int number) {
        var random = new Random(number);
        var text = new StringBuilder("<!doctype html><html lang=en><title>Remarks on the ferry, number " + number
                + "</title><main><h1>Remarks by Ada Holm, Minister of Ferries, on the ferry, number " + number
                + ", Port Ellery, " + (1 + number / 12 % 28) + " June " + (2000 + number / 336 % 24) + "</h1>");
        for (int paragraph = 0; paragraph < 12; paragraph++) {
            text.append("<p>We thank you ").append(random.nextInt());
            for (int word = 0; word < 50; word++) {
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            text.append(".</p>\n");
        }
        return text.append("</main></html>").toString();
    }
}

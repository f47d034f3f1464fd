import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Random;

/**
 * The page of a made-up speech: some 600 words, different for each number. Nearly half of them are the small words of English; of the
 * others, which mean nothing, few are frequent and most are rare, as in any text: the n-th is met as often as 1/n.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Zipf%27s_law">Zipf's law</a>
 */
class Speech {

    private static final String[] SMALL = ("the of and to a in that is for we it on with as be this are have our by from not will has they"
                    + " at but an which all was their been more who can one would also there if must so its when than do what only about"
                    + " these other into up those out no them new time some over years today between through should because most very")
            .split(" ");

    private static final String[] SYLLABLES =
            "ba ko ler mi na por ru sta ten vi wo den fa gri hal jun kel lo mar nes".split(" ");

    /** Different words that mean nothing. */
    private static final int OTHERS = 8_000;

    private static final int SENTENCES = 3;
    private static final int WORDS = 17;

    private Speech() {}

    static String page(int number) {
        var random = new Random(number);
        var text = new StringBuilder("<!doctype html><html lang=en><title>Remarks on the ferry, number " + number
                + "</title><main><h1>Remarks by Ada Holm, Minister of Ferries, on the ferry, number " + number
                + ", Port Ellery, " + date(number) + "</h1>");
        for (int paragraph = 0; paragraph < 12; paragraph++) {
            text.append("<p>");
            for (int sentence = 0; sentence < SENTENCES; sentence++) {
                text.append("We");
                for (int word = 1; word < WORDS; word++) {
                    text.append(' ').append(word(random));
                }
                text.append(". ");
            }
            text.append("</p>\n");
        }
        return text.append("</main></html>").toString();
    }

    /** Twelve on each day of 24 years, and then as many again on the same days. */
    private static String date(int number) {
        int day = number / 12;
        String month = Month.of(1 + day / 28 % 12).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return (1 + day % 28) + " " + month + " " + (2000 + day / 336 % 24);
    }

    private static String word(Random random) {
        if (random.nextDouble() < 0.45) {
            return SMALL[(int) Math.pow(SMALL.length, random.nextDouble()) - 1];
        }
        var word = new StringBuilder();
        for (int rank = SYLLABLES.length + (int) Math.pow(OTHERS, random.nextDouble()); rank > 0; rank /= SYLLABLES.length) {
            word.append(SYLLABLES[rank % SYLLABLES.length]);
        }
        return word.toString();
    }
}

package dev.lectern.embedded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws building blocks for one edition: by its seed, so always the same, and no block twice. */
final class DemoDraw {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");

    private final DemoPhrases phrases;
    private final Random random;
    private final Map<String, String> fixed;
    private final Map<String, List<String>> left = new HashMap<>();

    /**
     * @param seed number of the edition
     * @param fixed slots that are the same in the whole edition, such as {@code topic}; filled by whoever draws
     */
    DemoDraw(DemoPhrases phrases, long seed, Map<String, String> fixed) {
        this.phrases = phrases;
        this.random = new Random(spread(seed));
        this.fixed = fixed;
    }

    /** A number from 0, below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** One of a section's blocks that was not drawn before (all of them, then they start over), slots filled. */
    String one(String section) {
        List<String> rest = left.computeIfAbsent(section, name -> new ArrayList<>());
        if (rest.isEmpty()) {
            rest.addAll(phrases.section(section));
            Collections.shuffle(rest, random);
        }
        return filled(rest.remove(rest.size() - 1));
    }

    /** Several blocks of a section as one paragraph. */
    String paragraph(String section, int count) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sentences.add(one(section));
        }
        return String.join(" ", sentences);
    }

    /** Makes the lines drawable as a section of this edition only. */
    void add(String section, List<String> lines) {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        left.put(section, shuffled);
    }

    /** The text with each slot filled: a number, a fixed value, or a block of the section of that name. */
    String filled(String text) {
        Matcher slot = SLOT.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            slot.appendReplacement(filled, Matcher.quoteReplacement(value(slot.group(1))));
        }
        return slot.appendTail(filled).toString();
    }

    /** Random's first numbers for neighbouring seeds are alike; a strong mix of the bits (as in SplitMix64) parts them. */
    private static long spread(long seed) {
        long mixed = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private String value(String slot) {
        String known = fixed.get(slot);
        if (known != null) {
            return known;
        }
        return switch (slot) {
            case "n" -> String.valueOf(3 + below(28));
            case "big" -> String.format(Locale.UK, "%,d", 1_000 + below(89_000));
            case "percent" -> String.valueOf(2 + below(90));
            case "year" -> String.valueOf(1790 + below(230));
            default -> one(slot);
        };
    }
}

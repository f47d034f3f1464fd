package dev.lectern.embedded;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One publisher's markup: blocks of HTML, each begun by a line {@code <!--# name -->}. In a block, <code>{{name}}</code> is
 * replaced by an escaped value and <code>{{{name}}}</code> by HTML made from other blocks.
 */
final class DemoTemplate {

    private static final Pattern BLOCK = Pattern.compile("<!--# ([a-z-]+) -->");
    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\{?)([a-zA-Z]+)\\}\\}\\}?");

    private final String name;
    private final Map<String, String> blocks;

    private DemoTemplate(String name, Map<String, String> blocks) {
        this.name = name;
        this.blocks = blocks;
    }

    /** The template {@code templates/<name>.html}. */
    static DemoTemplate named(String name) {
        return parse(name, DemoResources.text("templates/" + name + ".html"));
    }

    static DemoTemplate parse(String name, String text) {
        Map<String, StringBuilder> blocks = new HashMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : text.lines().toList()) {
            Matcher begin = BLOCK.matcher(line);
            if (begin.matches()) {
                current = blocks.computeIfAbsent(begin.group(1), block -> new StringBuilder());
            } else {
                current.append(line).append('\n');
            }
        }
        Map<String, String> done = new HashMap<>();
        blocks.forEach((block, content) -> done.put(block, content.toString()));
        return new DemoTemplate(name, done);
    }

    /** Whether there is such a block. */
    boolean has(String block) {
        return blocks.containsKey(block);
    }

    /**
     * A block with its slots filled.
     *
     * @throws IllegalStateException when the block is missing or asks for a value that was not given
     */
    String fill(String block, Map<String, String> values) {
        Matcher slot = SLOT.matcher(block(block));
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            String value = values.get(slot.group(2));
            if (value == null) {
                throw new IllegalStateException(
                        "Template " + name + ", block " + block + " asks for the unknown value " + slot.group(2) + ".");
            }
            String text = slot.group(1).isEmpty() ? escape(value) : value;
            slot.appendReplacement(filled, Matcher.quoteReplacement(text));
        }
        return slot.appendTail(filled).toString();
    }

    /** A word of the template's {@code settings} block, which has lines of {@code key=value}. */
    String setting(String key) {
        return block("settings")
                .lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Template " + name + " has no setting " + key + "."));
    }

    /** The date as this publisher writes it. */
    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(setting("date"), Locale.forLanguageTag(setting("language")))
                .format(date);
    }

    private String block(String block) {
        String content = blocks.get(block);
        if (content == null) {
            throw new IllegalStateException("Template " + name + " has no block " + block + ".");
        }
        return content;
    }

    /** The text for use between tags and in quoted attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

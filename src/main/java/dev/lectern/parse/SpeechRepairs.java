package dev.lectern.parse;

import dev.lectern.speech.Repair;
import java.util.ArrayList;
import java.util.List;

/** Lists every repair of a speech with its place: those made before its facts were read, and those of single words. */
final class SpeechRepairs {

    private final PageRepair page;
    private final WordRepair words;
    private final boolean english;
    private final List<Repair> repairs = new ArrayList<>();

    /**
     * {@code english} says whether there is a dictionary for the language: words are repaired in English alone.
     */
    SpeechRepairs(PageRepair page, boolean english) {
        this.page = page;
        this.words = new WordRepair();
        this.english = english;
    }

    String title(String title) {
        return repaired(title, page.inTitle(), 0, 0);
    }

    String paragraph(String text, int turn, int number) {
        return repaired(text, page.in(text), turn, number);
    }

    List<Repair> list() {
        return repairs;
    }

    private String repaired(String text, List<TextFix> before, int turn, int number) {
        List<TextFix> damaged = english ? words.fixes(text) : List.of();
        int i = 0;
        int longer = 0;
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (TextFix fix : before) {
            while (i < damaged.size() && damaged.get(i).offset() < fix.offset()) {
                longer += add(damaged.get(i++), longer, turn, number);
            }
            add(fix, longer, turn, number);
        }
        while (i < damaged.size()) {
            longer += add(damaged.get(i++), longer, turn, number);
        }
        for (TextFix fix : damaged) {
            out.append(text, done, fix.offset()).append(fix.restored());
            done = fix.offset() + fix.found().length();
        }
        return out.append(text, done, text.length()).toString();
    }

    /** How much longer the text has become. */
    private int add(TextFix fix, int moved, int turn, int number) {
        repairs.add(new Repair(turn, number, fix.offset() + moved, fix.found(), fix.restored()));
        return fix.restored().length() - fix.found().length();
    }
}

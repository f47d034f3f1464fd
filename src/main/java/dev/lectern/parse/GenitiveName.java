package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Russian name in the genitive, {@code Выступление Президента Олега Светлова}, turned back to the nominative. The endings
 * leave no choice for most names; where they do, there is no answer.
 */
final class GenitiveName {

    private static final int MOST_WORDS = 3;
    private static final String VOWELS = "аеёиоуыэюя";
    private static final String BEFORE_I = "гкхжчшщ";

    private static final Map<String, String> MEN =
            Map.of("ова", "ов", "ева", "ев", "ёва", "ёв", "ина", "ин", "ына", "ын", "ского", "ский", "цкого", "цкий");

    private static final Map<String, String> WOMEN = Map.of(
            "овой", "ова", "евой", "ева", "ёвой", "ёва", "иной", "ина", "ыной", "ына", "ской", "ская", "цкой", "цкая");

    private static final Map<String, String> IRREGULAR =
            Map.of("Павла", "Павел", "Петра", "Пётр", "Льва", "Лев", "Любови", "Любовь");

    /** Kinds of speech in Slavic languages of Latin letters: what follows them without a preposition is in the genitive. */
    private static final Set<String> KINDS = Set.of(
            "projev",
            "prejav",
            "príhovor",
            "rozhovor",
            "vystoupení",
            "vystúpenie",
            "prohlášení",
            "vyhlásenie",
            "govor",
            "nagovor",
            "izjava",
            "izlaganje",
            "obraćanje",
            "wystąpienie",
            "przemówienie",
            "oświadczenie",
            "orędzie",
            "wykład");

    /** Kinds of speech in Finnish and the Baltic languages: what stands before them is in the genitive. */
    private static final Set<String> BEHIND = Set.of(
            "puhe",
            "puheenvuoro",
            "avauspuheenvuoro",
            "tervehdys",
            "haastattelu",
            "lausunto",
            "kõne",
            "sõnavõtt",
            "tervitus",
            "kalba",
            "uzruna",
            "intervija");

    private GenitiveName() {}

    /** Whether a name before the word for the kind is in the genitive. */
    static boolean precedes(String kind) {
        return BEHIND.contains(kind.toLowerCase(Locale.ROOT));
    }

    /** The person with the nominative of the name; a name of which it is not known is put among {@code declined}. */
    static Person settled(Person person, String kind, Set<String> declined) {
        if (!follows(kind, person.name())) {
            return person;
        }
        String name = nominative(person.name());
        if (name == null) {
            declined.add(person.name());
        }
        return name == null ? person : new Person(name, person.role());
    }

    /** Whether a name right behind the word for the kind, with its office, is in the genitive. */
    private static boolean follows(String kind, String name) {
        return isCyrillic(name) || KINDS.contains(kind.toLowerCase(Locale.ROOT));
    }

    /** The nominative; null when the endings do not tell it. */
    static @Nullable String nominative(String name) {
        int stop = name.lastIndexOf('.');
        if (stop > 0) {
            String rest = name.substring(stop + 1).strip();
            String woman = ending(rest, WOMEN);
            String last = woman != null ? woman : man(rest);
            return last == null ? null : name.substring(0, name.length() - rest.length()) + last;
        }
        List<String> words = List.of(name.split(" ", -1));
        if (words.size() < 2 || words.size() > MOST_WORDS || !isCyrillic(name)) {
            return null;
        }
        String last = words.get(words.size() - 1);
        String woman = ending(last, WOMEN);
        List<String> out = new ArrayList<>();
        for (String first : words.subList(0, words.size() - 1)) {
            String settled = woman == null ? manFirst(first) : womanFirst(first);
            if (settled == null) {
                return null;
            }
            out.add(settled);
        }
        String man = woman == null ? man(last) : woman;
        if (man == null) {
            return null;
        }
        out.add(man);
        return String.join(" ", out);
    }

    private static boolean isCyrillic(String name) {
        return name.codePoints().anyMatch(c -> c >= 0x400 && c <= 0x4FF);
    }

    private static @Nullable String ending(String word, Map<String, String> endings) {
        for (Map.Entry<String, String> each : endings.entrySet()) {
            if (word.endsWith(each.getKey()) && word.length() > each.getKey().length() + 1) {
                return word.substring(0, word.length() - each.getKey().length()) + each.getValue();
            }
        }
        return null;
    }

    private static @Nullable String man(String last) {
        String known = ending(last, MEN);
        return known != null ? known : consonantal(last);
    }

    /** Иг{@code оря}, Андр{@code ея}, Олег{@code а}; names that do not end so are not declined. */
    private static @Nullable String manFirst(String first) {
        String irregular = IRREGULAR.get(first);
        if (irregular != null) {
            return irregular;
        }
        return first.endsWith("ы") || first.endsWith("и") ? womanFirst(first) : consonantal(first);
    }

    private static @Nullable String consonantal(String word) {
        int end = word.length() - 1;
        if (end < 2 || word.endsWith("го")) {
            return end < 2 ? word : null; // Толстого: Толстой as well as Толстый
        }
        boolean vowel = VOWELS.indexOf(word.charAt(end - 1)) >= 0;
        return switch (word.charAt(end)) {
            case 'а' -> vowel ? null : word.substring(0, end);
            case 'я' -> word.substring(0, end) + (vowel ? 'й' : 'ь');
            case 'о', 'у', 'э', 'е', 'и', 'ю' -> word;
            case 'й' -> null;
            default -> VOWELS.indexOf(word.charAt(end)) >= 0 ? null : word;
        };
    }

    private static @Nullable String womanFirst(String first) {
        String irregular = IRREGULAR.get(first);
        int end = first.length() - 1;
        if (irregular != null || end < 2) {
            return irregular;
        }
        char before = first.charAt(end - 1);
        String stem = first.substring(0, end);
        return switch (first.charAt(end)) {
            case 'ы' -> stem + 'а';
            case 'и' -> BEFORE_I.indexOf(before) >= 0 ? stem + 'а' : stem + 'я';
            case 'а', 'я' -> null;
            default -> first;
        };
    }
}

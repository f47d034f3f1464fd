package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of a page: finds who is meant by a label such as {@code Mr Underbridge} or {@code А.Светозарова}. */
final class Cast {

    /** More people than any page has; a page of a thousand names must not take a million steps. */
    private static final int MOST = 200;

    private final List<Person> people = new ArrayList<>();
    private final Map<String, Person> byName = new HashMap<>();
    private final Map<String, Map<Person, NameWords>> byWord = new HashMap<>();
    private final Set<String> announced = new HashSet<>();
    private final Set<String> titleWords = new HashSet<>();
    private final Map<String, PersonLabel> labels = new HashMap<>();

    /** Whom each name meant when it was last asked about; forgotten when somebody joins. */
    private final Map<String, Set<Person>> meant = new HashMap<>();

    private final OfficeHolders holders;
    private NamesInText text = new NamesInText(List.of());

    /** Those whom title and lines above the text announce, the main one first. */
    Cast(List<Person> people) {
        this(people, "");
    }

    /** {@code title} announces those, too, of whom it gives no more than office and last name. */
    Cast(List<Person> people, String title) {
        Word.of(title).forEach(word -> titleWords.add(word.text().toLowerCase(Locale.ROOT)));
        holders = new OfficeHolders(title);
        people.forEach(this::join);
        people.forEach(person -> announced.add(person.name()));
    }

    /** The label read as somebody; a page prints the same labels again and again. */
    PersonLabel read(String label) {
        return labels.computeIfAbsent(label, text -> shortened(text, PersonLabel.of(text)));
    }

    /** {@code BK’in Roe}: an office shortened to its capitals, before a name that the title gives with the whole office. */
    private PersonLabel shortened(String label, PersonLabel read) {
        int space = label.indexOf(' ');
        if (read.shape() != PersonLabel.Shape.NAME
                || space < 0
                || Capitals.areAll(label) // LENA SAYLES: the first name is no office
                || !Capitals.areShortOffice(label.substring(0, space))) {
            return read;
        }
        String name = label.substring(space + 1).strip();
        boolean titled = Word.of(name).stream()
                .allMatch(word -> titleWords.contains(word.text().toLowerCase(Locale.ROOT)));
        return titled ? new PersonLabel(PersonLabel.Shape.TITLED, name, label.substring(0, space)) : read;
    }

    /** The sentences of the page, which print some names in full that labels shorten. */
    void listen(List<Block> body) {
        text = new NamesInText(body);
    }

    /** Makes somebody known who takes part; a label can mean him, but words without a label are not his. */
    void meet(Person person) {
        if (match(person.name()) == null) {
            index(person);
        }
    }

    private void join(Person person) {
        people.add(person);
        index(person);
    }

    private void index(Person person) {
        meant.clear();
        byName.putIfAbsent(NameWords.folded(person.name()), person);
        NameWords name = NameWords.of(person.name());
        for (String word : name.words()) {
            if (word.length() > 1 && !NameParticles.has(word)) {
                byWord.computeIfAbsent(word, key -> new LinkedHashMap<>()).putIfAbsent(person, name);
            }
        }
        holders.add(person);
    }

    /** Whether the page announces that this person speaks; the first with words does so where nobody is announced. */
    boolean isFirst(String name) {
        return announced.isEmpty() ? name.equals(main()) : announced.contains(name);
    }

    /** Whether the title holds the office that the label names, with the name if there is one: THE PRESIDENT. */
    boolean announces(String label) {
        boolean office = false;
        for (Word word : Word.of(label)) {
            boolean address = FormsOfAddress.has(word.text());
            if (!address && !titleWords.contains(word.text().toLowerCase(Locale.ROOT))) {
                return false;
            }
            office |= !address && word.isOffice();
        }
        return office;
    }

    /** Whether the title has the word. */
    boolean isInTitle(String word) {
        return titleWords.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether title or lines above the text name a speaker. */
    boolean announcesSomebody() {
        return !announced.isEmpty();
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    /** To whom words without a label belong; null when nobody is known. */
    @Nullable
    String main() {
        return people.isEmpty() ? null : people.get(0).name();
    }

    /** Name of the person that the label means; null when it is nobody known. */
    @Nullable
    String match(String label) {
        PersonLabel read = read(label);
        if (read.shape() == PersonLabel.Shape.OFFICE) {
            Person holder = holders.of(label);
            return holder == null ? null : holder.name();
        }
        if (read.name() == null) {
            return null;
        }
        Person exact = byName.get(NameWords.folded(read.name()));
        if (exact != null) {
            return exact.name();
        }
        Set<Person> meant = meant(read.name());
        return meant.size() == 1 ? meant.iterator().next().name() : null;
    }

    private Set<Person> meant(String name) {
        NameWords words = NameWords.of(name);
        Map<Person, NameWords> namesakes = byWord.getOrDefault(words.last(), Map.of());
        return namesakes.isEmpty() || namesakes.size() >= MOST
                ? Set.of()
                : meant.computeIfAbsent(name, key -> meant(words, namesakes));
    }

    private static Set<Person> meant(NameWords words, Map<Person, NameWords> namesakes) {
        Set<Person> meant = new LinkedHashSet<>();
        namesakes.forEach((person, name) -> {
            if (words.canMean(name)) {
                meant.add(person);
            }
        });
        return meant;
    }

    /** Who is meant by a label: somebody known, or somebody who becomes known by it; null when it names nobody. */
    @Nullable
    String who(String label) {
        String known = match(label);
        if (known == null) {
            return add(label);
        }
        String name = read(label).name();
        if (name != null && known.indexOf(' ') < 0 && name.indexOf(' ') > 0 && !announced.contains(known)) {
            people.removeIf(person -> person.name().equals(known)); // the same person with all of the name
            return add(label);
        }
        if (!byName.containsKey(NameWords.folded(known))) {
            Person holder = holders.of(label);
            join(holder == null ? new Person(known, null) : holder);
        }
        return known;
    }

    /** Somebody who is not known yet, added to the cast, by the name or else the office of the label; null for neither. */
    @Nullable
    String add(String label) {
        PersonLabel read = read(label);
        String name = read.name();
        if (name == null) {
            boolean office = read.shape() == PersonLabel.Shape.OFFICE || read.shape() == PersonLabel.Shape.CAPITALS;
            boolean uncased = PersonLabel.isUncasedName(label);
            if (uncased && people.size() < MOST) {
                join(new Person(label, null));
            }
            return office || uncased ? label : null;
        }
        if (people.size() >= MOST) {
            return name;
        }
        String printed = holders.asPrinted(name);
        if (Word.of(name).size() == 1 && !PersonLabel.isName(name)) {
            boolean somebody = read.shape() == PersonLabel.Shape.TITLED || text.has(name);
            if (!somebody || !meant(name).isEmpty()) {
                return null; // a Passenger has no name, and of two people of one name nobody is better than the wrong
                // one
            }
            String full = text.full(name);
            printed = full == null ? printed : full;
        }
        if (Capitals.areAll(name)) {
            String quiet = text.full(name.substring(name.lastIndexOf(' ') + 1));
            printed = quiet != null && NameWords.folded(quiet).equals(NameWords.folded(name)) ? quiet : printed;
        }
        String role = read.role() == null ? null : holders.asPrinted(read.role());
        join(new Person(printed, role));
        return printed;
    }

    /** The fullest form of the name: who is {@code Mr Roe} first may be {@code Jane Roe} later. */
    String fullest(String name) {
        if (name.indexOf(' ') >= 0) {
            return name;
        }
        List<Person> fuller = meant(name).stream()
                .filter(person -> person.name().length() > name.length())
                .toList();
        return fuller.size() == 1 ? fuller.get(0).name() : name;
    }

    /** The person of that name with the office given; a person without one when there is none. */
    Person person(String name) {
        Person known = byName.get(NameWords.folded(name));
        return known != null && known.name().equals(name) ? known : new Person(name, null);
    }

    List<Person> all() {
        return List.copyOf(people);
    }
}

package dev.lectern.store;

import dev.lectern.search.SearchText;
import dev.lectern.search.Searchable;
import dev.lectern.search.TextQueries;
import dev.lectern.search.TextQuery;
import dev.lectern.search.TurnIndex;
import dev.lectern.speech.SampleChange;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import dev.lectern.sql.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Phrases of frequent words, which are sought by the filter of pairs before the words of a text are read. */
class PhraseSearchTest {

    private static final List<String> WORDS = List.of("ports", "ferry", "tide", "lighthouse", "sails");

    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final SpeechSearch search = new SpeechSearch(TestDatabase.get());
    private final TextQueries queries = new TextQueries(TestDatabase.get());
    private final Database database = new Database(TestDatabase.get());

    @BeforeEach
    void clear() {
        rows.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ferry timetable\"",
                "\"timetable of ferries\"",
                "\"ferries sail again\"",
                "\"port of call\"",
                "winter \"port of call\" -lighthouse",
                "lighthouse or \"ferry timetable\""
            })
    void aPhraseIsFound(String question) {
        say(
                "The ferry timetable, the timetable of ferries: ferries sail again in winter.",
                "Ports of call in winter, a port of call.");

        List<String> found = found(question);

        assertThat(found).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"timetable sail\"", "\"winter ferry\"", "\"port call\"", "\"port of call\" -winter"})
    void wordsThatStandElsewhereAreNone(String question) {
        say("The ferry timetable, ferries sail again in winter.", "Ports of call in winter.");

        List<String> found = found(question);

        assertThat(found).isEmpty();
    }

    @Test
    void theFilterIsAskedBeforeTheWords() {
        say("The ferry timetable.");
        database.change("update search_text set pairs = decode(repeat('00', 128) || '03', 'hex')");

        List<String> found = found("\"ferry timetable\"");

        assertThat(found).isEmpty();
    }

    @Test
    void noOtherWordStandsForASmallOne() {
        say("The port you call is busy.", "The port busy call is heard.");

        List<String> found = found("\"port of call\"");

        assertThat(found).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ports nationaux, 2", "ports national, 1", "port national, 1"})
    void aPhraseIsSoughtInEachLanguageByItsStems(String phrase, int many) {
        store(List.of(in("en", "The ports nationaux of the other shore."), in("fr", "Les ports nationaux.")));

        Set<UUID> found = byIndex('"' + phrase + '"');

        assertThat(found).hasSize(many).isEqualTo(oneByOne('"' + phrase + '"'));
    }

    /** The last two as an older program wrote them: with pairs of small words between, and without. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "decode(repeat('00', 128), 'hex')", "decode(repeat('00', 129), 'hex')"})
    void aTextWithoutAFilterThatCanBeAskedIsRead(String none) {
        say("The ferry timetable.");
        database.change("update search_text set pairs = " + none);

        List<String> found = found("\"ferry timetable\"");

        assertThat(found).hasSize(1);
    }

    @Test
    void noPhraseOfATextIsDenied() {
        var random = new Random(7);
        List<String> small = List.of("of", "the", "");
        List<String> texts = IntStream.range(0, 60)
                .mapToObj(n -> IntStream.range(0, 20)
                        .mapToObj(i -> words(random, 1) + " " + small.get(random.nextInt(3)))
                        .collect(Collectors.joining(" ")))
                .toList();
        say(texts.toArray(String[]::new));
        List<String> phrases = texts.stream()
                .map(text -> text.substring(0, text.indexOf(' ', 30)))
                .toList();

        List<Set<UUID>> found =
                phrases.stream().map(phrase -> byIndex('"' + phrase + '"')).toList();

        assertThat(IntStream.range(0, 60))
                .allMatch(n ->
                        found.get(n).contains(SampleChange.at(n + 1).value().id()));
    }

    @Test
    void theFilterChangesNoAnswerOfAPhraseWithoutSmallWords() {
        var random = new Random(5);
        say(IntStream.range(0, 60)
                .mapToObj(n -> words(random, 8 + random.nextInt(30)))
                .toArray(String[]::new));
        List<String> questions = IntStream.range(0, 60)
                .mapToObj(i -> "\"" + words(random, 2 + random.nextInt(3)) + "\"" + (i % 3 == 0 ? " tide" : ""))
                .toList();

        List<Set<UUID>> byFilter = questions.stream().map(this::byIndex).toList();

        assertThat(questions.stream().map(this::oneByOne).toList()).isEqualTo(byFilter);
        database.change("update search_text set pairs = null");
        assertThat(questions.stream().map(this::byIndex).toList())
                .isEqualTo(byFilter)
                .anySatisfy(none -> assertThat(none).isEmpty())
                .anySatisfy(some -> assertThat(some).isNotEmpty());
    }

    @Test
    void aPhraseIsFoundAcrossTheBorderOfTwoPassages() {
        say("The ferries sail again today. ".repeat(40) + "harbours\n" + "lighthouses " + "and the tide. ".repeat(80));

        List<String> found = found("\"harbours lighthouses\"");

        assertThat(found).hasSize(1);
    }

    @Test
    void aPhraseWithASmallWordIsFoundInATextWithTooManyPairs() {
        String names = IntStream.range(0, 4_000).mapToObj(n -> "name" + n + " ").collect(Collectors.joining());
        say(names + "the port of call");

        List<String> found = found("\"port of call\"");

        assertThat(found).hasSize(1);
    }

    private static String words(Random random, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    private void say(String... texts) {
        store(Stream.of(texts).map(text -> SampleSpeech.saying("Remarks", text)).toList());
    }

    private static Speech in(String language, String text) {
        return SampleSpeech.in(language, "Ada Miren", new Turn(1, TurnKind.REMARKS, null, null, false, List.of(text)));
    }

    private void store(List<Speech> speeches) {
        var searchable = new ArrayList<Searchable>();
        for (Speech speech : speeches) {
            SampleChange change = SampleChange.at(searchable.size() + 1);
            rows.announce(change);
            searchable.add(new Searchable(change.value().id(), 1, SearchText.of(speech)));
        }
        new TurnIndex(TestDatabase.get()).replace(searchable);
    }

    private List<String> found(String question) {
        return search
                .find(new SpeechQuery(question, null, null, null, null, null, null, null, null, null, null, 100, null))
                .summaries()
                .stream()
                .map(summary -> new String(summary, UTF_8))
                .toList();
    }

    private Set<UUID> byIndex(String question) {
        return ids(question, TextQuery::holding);
    }

    private Set<UUID> oneByOne(String question) {
        return ids(
                question, (query, values) -> "select w.speech_id from search_text w where " + query.condition(values));
    }

    /** None where nothing is asked, as of "of the". */
    private Set<UUID> ids(String question, BiFunction<TextQuery, List<@Nullable Object>, String> sql) {
        var values = new ArrayList<@Nullable Object>();
        return queries.read(question)
                .map(query -> Set.copyOf(database.listPlanned(
                        sql.apply(query, values), row -> row.getObject(1, UUID.class), values.toArray())))
                .orElse(Set.of());
    }
}

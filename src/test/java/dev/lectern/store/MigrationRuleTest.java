package dev.lectern.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rule of CONTRIBUTING.md: the program before can work with the schema after, as both run side by side during an
 * upgrade. Every migration is applied by itself, and the schema before and after it compared.
 */
class MigrationRuleTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** What happened before there was a release to upgrade from, and what comes to pass only where an operator asks for it. */
    private static final Map<String, List<String>> EXCEPTIONS = Map.of(
            "V4", List.of("frontier_source.host has become not null"),
            "V9", List.of("frontier_source.blocked is gone"),
            // Where captures are erased by age or by takedown, which only the new program does.
            "V15", List.of("capture.body_gzip may be null now, and is read by who does not expect it"));

    private static final int FIRST_RELEASED = 10;

    /** Checks that were replaced by ones that allow more: what the program before writes passes, as before. */
    private static final Map<String, List<String>> ONLY_WIDER = Map.of(
            "V16",
            List.of(
                    "frontier_page has a new CHECK ((outcome = ANY (ARRAY['speech'::text, 'not-a-speech'::text,"
                            + " 'rejected'::text, 'gone'::text, 'taken-down'::text]))) NOT VALID",
                    "speech has a new CHECK ((state = ANY (ARRAY['available'::text, 'withdrawn'::text,"
                            + " 'merged'::text, 'erased'::text]))) NOT VALID"));

    /** What takes data away, or keeps all others from a table for as long as it takes to write it anew. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("^(drop (table|column|schema|view|type)|delete from|truncate"
                    + "|alter table \\S+ (rename|drop column|drop constraint|set (un)?logged|set tablespace)"
                    + "|cluster|vacuum full|lock table|reindex (?!.*concurrently)).*");

    @Test
    void theProgramBeforeCanWorkWithEverySchemaAfterIt() throws Exception {
        DataSource database = TestDatabase.fresh();
        List<String> broken = new ArrayList<>();
        SchemaCatalog before = null;

        for (Path file : migrations()) {
            Flyway.configure()
                    .dataSource(database)
                    .target(number(file) + "")
                    .load()
                    .migrate();
            SchemaCatalog after = SchemaCatalog.of(database);
            if (before != null) {
                for (String sentence : before.brokenBy(after)) {
                    String version = "V" + number(file);
                    if (!EXCEPTIONS.getOrDefault(version, List.of()).contains(sentence)
                            && !ONLY_WIDER.getOrDefault(version, List.of()).contains(sentence)) {
                        broken.add(file.getFileName() + ": " + sentence);
                    }
                }
            }
            before = after;
        }

        assertThat(broken).as("what an older program would stumble over").isEmpty();
    }

    @Test
    void noMigrationTakesDataAwayOrLocksATableForLong() throws IOException {
        List<String> found = new ArrayList<>();

        for (Path file : migrations()) {
            if (number(file) >= FIRST_RELEASED) {
                statements(Files.readString(file)).stream()
                        .filter(statement -> FORBIDDEN.matcher(statement).matches())
                        .filter(statement -> !ONLY_WIDER.containsKey("V" + number(file))
                                || !statement.matches("alter table \\S+ drop constraint \\S+_check"))
                        .forEach(statement -> found.add(file.getFileName() + ": " + statement));
            }
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table page drop column title | page.title is gone",
                "alter table page rename column title to heading | page.title is gone",
                "drop table page | page.id is gone",
                "alter table page alter column title type varchar(9) | page.title was text and is character varying(9)",
                "alter table page alter column title set not null | page.title has become not null",
                "alter table page alter column size drop not null | page.size may be null now",
                "alter table page alter column size drop default | page.size has lost its default",
                "alter table page add column kind text not null | page.kind is new, not null and without a default",
                "alter table page add check (size > 0) | page has a new CHECK ((size > 0))",
                "alter table page add unique (title) | page has a new UNIQUE (title)",
                "create unique index one on page (title) | page has a new CREATE UNIQUE INDEX one",
                "alter table page add foreign key (size) references page | page has a new FOREIGN KEY (size)",
                "alter table page drop constraint page_url_key | page has lost its UNIQUE (url), a target of on conflict",
            })
    void whatWouldBreakTheProgramBeforeIsSeen(String migration, String sentence) throws Exception {
        DataSource database = samples();
        SchemaCatalog before = SchemaCatalog.of(database);

        execute(database, migration);

        assertThat(before.brokenBy(SchemaCatalog.of(database)))
                .anySatisfy(found -> assertThat(found).startsWith(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table page add column kind text",
                "alter table page add column kind text not null default 'page'",
                "alter table page add column kind text check (kind in ('page', 'file'))",
                "create table file (id int primary key, page int not null references page)",
                "create index titles on page (title)",
                "alter table page alter column title set default ''",
                "alter table page add column kind text unique",
            })
    void whatOnlyAddsIsAllowed(String migration) throws Exception {
        DataSource database = samples();
        SchemaCatalog before = SchemaCatalog.of(database);

        execute(database, migration);

        assertThat(before.brokenBy(SchemaCatalog.of(database))).isEmpty();
    }

    private static DataSource samples() throws Exception {
        DataSource database = TestDatabase.fresh();
        execute(
                database,
                "create table page (id int primary key, url text unique, title text, size int not null default 0)");
        return database;
    }

    private static void execute(DataSource database, String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted(Comparator.comparing(MigrationRuleTest::number)).toList();
        }
    }

    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static List<String> statements(String sql) {
        String bare = sql.replaceAll("--[^\n]*", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(bare.split(";")).map(String::strip).toList();
    }
}

package dev.lectern.store;

import dev.lectern.sql.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/data-model.md} tells every table, column, type and foreign key of the migrated schema, and none that is not there. */
class DataModelTest {

    private static final Path DOCUMENT = Path.of("docs/data-model.md");

    private static final Pattern TABLE = Pattern.compile("### `([a-z0-9_]+)`");
    private static final Pattern COLUMN = Pattern.compile("\\| `([a-z0-9_]+)` \\| ([^|]+) \\| (.+) \\|");
    private static final Pattern RELATION =
            Pattern.compile("\\s+([a-z0-9_]+) [|o}{]+(--|\\.\\.)[|o}{]+ ([a-z0-9_]+) : \"([^\"]+)\"");

    private static final String COLUMNS = """
            select relname as table_name, attname as column_name,
                   replace(replace(format_type(atttypid, atttypmod), 'timestamp with time zone', 'timestamptz'), 'integer', 'int')
                       || case when attnotnull then '' else ' or null' end as type
            from pg_class join pg_attribute on attrelid = pg_class.oid
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped
                and relname <> 'flyway_schema_history'""";

    private static final String FOREIGN_KEYS = """
            select target.relname || ' -> ' || source.relname || ': ' || string_agg(attname, ', ' order by number) as key
            from pg_constraint
            join pg_class as source on source.oid = conrelid
            join pg_class as target on target.oid = confrelid
            cross join unnest(conkey) with ordinality as parts (attnum, number)
            join pg_attribute on attrelid = conrelid and pg_attribute.attnum = parts.attnum
            where contype = 'f' and source.relnamespace = 'public'::regnamespace
            group by pg_constraint.oid, target.relname, source.relname""";

    private final Database database = new Database(TestDatabase.get());

    @Test
    void tellsEveryTableAndColumnAndNoOther() throws IOException {
        Map<String, String> told = told();
        Map<String, String> there = there();

        assertThat(faults(told, there)).as("What to change in %s", DOCUMENT).isEmpty();
    }

    @Test
    void saysWhatEachColumnMeans() throws IOException {
        assertThat(rows())
                .isNotEmpty()
                .allSatisfy((column, row) -> assertThat(row.group(3))
                        .as("The meaning of %s", column)
                        .isNotBlank()
                        .isNotEqualTo("what it means"));
    }

    @Test
    void drawsEveryForeignKeyAndNoOther() throws IOException {
        Set<String> there = new TreeSet<>(database.list(FOREIGN_KEYS, row -> row.getString("key")));

        Set<String> drawn = relations()
                .filter(relation -> relation.group(2).equals("--"))
                .map(relation -> relation.group(1) + " -> " + relation.group(3) + ": " + relation.group(4))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(drawn)
                .as("Whole lines of the picture in %s: 'target ||--o{ table : \"columns\"' for each key", DOCUMENT)
                .isEqualTo(there);
    }

    @Test
    void drawsEveryTableAndNoOther() throws IOException {
        Set<String> drawn = relations()
                .flatMap(relation -> Stream.of(relation.group(1), relation.group(3)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(drawn)
                .as(
                        "Tables in the picture of %s; a dotted line 'a ||..o{ b : \"value\"' ties those without a key",
                        DOCUMENT)
                .isEqualTo(there().keySet().stream()
                        .map(column -> column.split("\\.")[0])
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Each says what to do, so that whoever adds a migration need not look for it. */
    private static List<String> faults(Map<String, String> told, Map<String, String> there) {
        List<String> faults = new ArrayList<>();
        there.forEach((column, type) -> {
            String[] name = column.split("\\.");
            if (!told.containsKey(column)) {
                faults.add("under ### `" + name[0] + "` add: | `" + name[1] + "` | " + type + " | what it means |");
            } else if (!type.equals(told.get(column))) {
                faults.add("under ### `" + name[0] + "` the type of `" + name[1] + "` is: " + type);
            }
        });
        told.keySet().stream()
                .filter(column -> !there.containsKey(column))
                .forEach(column -> faults.add("take out, as the schema has it not: " + column));
        return faults;
    }

    private Map<String, String> there() {
        Map<String, String> there = new TreeMap<>();
        database.list(
                COLUMNS,
                row -> there.put(
                        row.getString("table_name") + "." + row.getString("column_name"), row.getString("type")));
        return there;
    }

    private static Map<String, String> told() throws IOException {
        Map<String, String> told = new TreeMap<>();
        rows().forEach((column, row) -> told.put(column, row.group(2).strip()));
        return told;
    }

    private static Map<String, Matcher> rows() throws IOException {
        Map<String, Matcher> rows = new TreeMap<>();
        String table = "";
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher heading = TABLE.matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (heading.matches()) {
                table = heading.group(1);
            } else if (column.matches()) {
                rows.put(table + "." + column.group(1), column);
            }
        }
        return rows;
    }

    private static Stream<Matcher> relations() throws IOException {
        return Files.readAllLines(DOCUMENT).stream().map(RELATION::matcher).filter(Matcher::matches);
    }
}

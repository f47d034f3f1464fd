package dev.lectern.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * What a schema asks of the programs that write to it, and promises to those that read: its columns, and what it forbids.
 *
 * @param columns {@code table.column} to its kind
 * @param restrictions checks, unique and foreign keys
 */
record SchemaCatalog(Map<String, Column> columns, Set<Restriction> restrictions) {

    private static final String COLUMNS = """
            select c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   a.atthasdef or a.attidentity <> '' or a.attgenerated <> ''
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
              and c.relname <> 'flyway_schema_history'
            """;

    /** Not null is told by the column; indexes that are no constraint but unique forbid as much as one. */
    private static final String RESTRICTIONS = """
            select c.conrelid::regclass::text, pg_get_constraintdef(c.oid),
                   array(select a.attname::text from pg_attribute a
                         where a.attrelid = c.conrelid and a.attnum = any (c.conkey) order by 1)
            from pg_constraint c
            where c.connamespace = 'public'::regnamespace and c.contype in ('c', 'u', 'p', 'f', 'x')
              and c.conrelid <> coalesce(to_regclass('flyway_schema_history'), 0)
            union
            select i.indrelid::regclass::text, pg_get_indexdef(i.indexrelid),
                   array(select a.attname::text from pg_attribute a
                         where a.attrelid = i.indrelid and a.attnum = any (i.indkey::int2[]) order by 1)
            from pg_index i join pg_class t on t.oid = i.indrelid
            where i.indisunique and t.relnamespace = 'public'::regnamespace and t.relname <> 'flyway_schema_history'
              and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            """;

    record Column(String type, boolean required, boolean filled) {}

    record Restriction(String table, List<String> columns, String definition) {}

    static SchemaCatalog of(DataSource database) throws SQLException {
        var columns = new TreeMap<String, Column>();
        var restrictions = new HashSet<Restriction>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(COLUMNS)) {
                while (row.next()) {
                    columns.put(row.getString(1), new Column(row.getString(2), row.getBoolean(3), row.getBoolean(4)));
                }
            }
            try (ResultSet row = statement.executeQuery(RESTRICTIONS)) {
                while (row.next()) {
                    List<String> on = List.of((String[]) row.getArray(3).getArray());
                    restrictions.add(new Restriction(row.getString(1), on, row.getString(2)));
                }
            }
        }
        return new SchemaCatalog(columns, restrictions);
    }

    /** What a program that was written for this schema would stumble over in a later one; each in a sentence. */
    List<String> brokenBy(SchemaCatalog later) {
        var broken = new ArrayList<String>();
        columns.forEach((name, column) -> {
            Column now = later.columns.get(name);
            if (now == null) {
                broken.add(name + " is gone");
            } else if (!now.type().equals(column.type())) {
                broken.add(name + " was " + column.type() + " and is " + now.type());
            } else if (now.required() && !column.required()) {
                broken.add(name + " has become not null");
            } else if (column.required() && !now.required()) {
                broken.add(name + " may be null now, and is read by who does not expect it");
            } else if (column.filled() && !now.filled()) {
                broken.add(name + " has lost its default");
            }
        });
        later.columns.forEach((name, column) -> {
            boolean added = !columns.containsKey(name) && tables().contains(tableOf(name));
            if (added && column.required() && !column.filled()) {
                broken.add(name + " is new, not null and without a default");
            }
        });
        for (Restriction restriction : later.restrictions) {
            boolean old = tables().contains(restriction.table());
            boolean known = restrictions.contains(restriction);
            boolean onOldColumns = restriction.columns().stream()
                    .anyMatch(column -> columns.containsKey(restriction.table() + "." + column));
            if (old && !known && onOldColumns) {
                broken.add(restriction.table() + " has a new " + restriction.definition());
            }
        }
        for (Restriction restriction : restrictions) {
            boolean target = restriction.definition().startsWith("UNIQUE")
                    || restriction.definition().startsWith("PRIMARY KEY");
            if (target && !later.restrictions.contains(restriction)) {
                broken.add(restriction.table() + " has lost its " + restriction.definition()
                        + ", a target of on conflict");
            }
        }
        return broken.stream().sorted().toList();
    }

    Set<String> tables() {
        var tables = new TreeSet<String>();
        columns.keySet().forEach(name -> tables.add(tableOf(name)));
        return tables;
    }

    private static String tableOf(String column) {
        return column.substring(0, column.indexOf('.'));
    }
}

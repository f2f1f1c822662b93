package io.miadi.persistence.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a database as its own catalogue knows them, so that a table which a later migration adds takes part without anybody
 * thinking of it. Tables come before those that refer to them. Flyway's history is not among them: it tells the schema's version.
 */
record Catalogue(List<Table> tables, List<String> sequences, List<Migration> migrations) {

    /** {@code name}, {@code columns} and {@code order} are quoted for use in SQL. Generated columns are left out. */
    record Table(String name, String columns, String order) {}

    record Migration(String version, int checksum) {}

    private static final String TABLES = """
            select c.oid, quote_ident(c.relname) as name,
                   (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                      from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
                   coalesce((select string_agg(quote_ident(a.attname), ', ' order by k.position)
                               from pg_index i
                               cross join unnest(i.indkey) with ordinality as k (attnum, position)
                               join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                              where i.indrelid = c.oid and i.indisprimary), quote_ident(c.relname) || '::text') as ordering
              from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
               and c.relname <> 'flyway_schema_history'
               and not exists (select from pg_depend d
                                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
             order by c.relname
            """;

    private static final String REFERENCES = """
            select conrelid, confrelid
              from pg_constraint
             where contype = 'f' and conrelid <> confrelid and not condeferrable
            """;

    private static final String SEQUENCES = """
            select quote_ident(relname) from pg_class
             where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname
            """;

    private static final String HISTORY = "select to_regclass('public.flyway_schema_history')";
    private static final String NO_MIGRATIONS = "select '', 0 where false";

    private static final String MIGRATIONS = """
            select version, coalesce(checksum, 0) from flyway_schema_history
             where success and version is not null order by installed_rank
            """;

    static Catalogue of(Connection connection) throws SQLException {
        Map<Long, Table> found = new LinkedHashMap<>();
        Map<Long, List<Long>> referred = new LinkedHashMap<>();
        List<String> sequences = new ArrayList<>();
        List<Migration> migrations = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    found.put(rows.getLong(1), new Table(rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
            try (var rows = statement.executeQuery(REFERENCES)) {
                while (rows.next()) {
                    referred.computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>())
                            .add(rows.getLong(2));
                }
            }
            try (var rows = statement.executeQuery(SEQUENCES)) {
                while (rows.next()) {
                    sequences.add(rows.getString(1));
                }
            }
            boolean migrated = !Sql.text(connection, HISTORY).isEmpty();
            try (var rows = statement.executeQuery(migrated ? MIGRATIONS : NO_MIGRATIONS)) {
                while (rows.next()) {
                    migrations.add(new Migration(rows.getString(1), rows.getInt(2)));
                }
            }
        }
        return new Catalogue(inOrder(found, referred), List.copyOf(sequences), List.copyOf(migrations));
    }

    Map<String, Long> countRows(Connection connection) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Table table : tables) {
            counts.put(table.name(), Sql.number(connection, "select count(*) from " + table.name()));
        }
        return counts;
    }

    /** Takes again and again the tables whose referred tables are all taken. */
    private static List<Table> inOrder(Map<Long, Table> tables, Map<Long, List<Long>> referred) {
        Map<Long, Table> taken = new LinkedHashMap<>();
        while (taken.size() < tables.size()) {
            int before = taken.size();
            tables.forEach((oid, table) -> {
                if (taken.keySet().containsAll(referred.getOrDefault(oid, List.of()))) {
                    taken.putIfAbsent(oid, table);
                }
            });
            if (taken.size() == before) {
                throw new BackupException("Some tables refer to each other in a circle: "
                        + tables.values().stream()
                                .filter(table -> !taken.containsValue(table))
                                .map(Table::name)
                                .toList()
                        + ". Make one of those foreign keys deferrable.");
            }
        }
        return List.copyOf(taken.values());
    }
}

package io.miadi.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.embedded.SharedDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseExportTest {
    /** The child comes first in the alphabet, so that only the foreign key can put it last. */
    private static final String TABLES = """
            create table z_parent (
                id bigint generated always as identity primary key,
                name text not null unique,
                doubled bigint not null generated always as (length(name) * 2) stored);
            create table a_child (
                id uuid primary key default gen_random_uuid(),
                parent_id bigint not null references z_parent,
                above_id uuid references a_child,
                during tstzrange,
                body jsonb,
                raw bytea,
                amount bigint check (amount > 0));
            create table no_key (line text);
            insert into z_parent (name) values ('fixed by a migration');
            """;

    private static final String ROWS = """
            insert into z_parent (name) values ('Ann\t"quoted" \\ back'), (E'two\\nlines é漢');
            insert into a_child (parent_id, during, body, raw, amount)
              select id, tstzrange(now(), null), jsonb_build_object('k', name), decode('00ff', 'hex'), id from z_parent;
            insert into a_child (parent_id, above_id) select parent_id, id from a_child limit 1;
            insert into no_key values ('b'), ('a'), (null);
            """;

    @TempDir
    Path temp;

    private final DatabaseUrl source = SharedDatabase.fresh();
    private final DatabaseUrl target = SharedDatabase.fresh();

    @BeforeEach
    void make_tables() throws SQLException {
        execute(source, TABLES);
        execute(target, TABLES);
    }

    @Test
    void an_imported_export_exports_to_the_same_rows() throws Exception {
        execute(source, ROWS);
        var exported = DatabaseExport.write(source, temp.resolve("first.zip"), Progress.SILENT);
        assertThat(exported)
                .containsEntry("z_parent", 3L)
                .containsEntry("a_child", 4L)
                .containsEntry("no_key", 3L);

        var imported = DatabaseImport.read(temp.resolve("first.zip"), target, Progress.SILENT);
        assertThat(imported).isEqualTo(exported);

        DatabaseExport.write(target, temp.resolve("second.zip"), Progress.SILENT);
        assertThat(tables("second.zip")).isEqualTo(tables("first.zip"));
    }

    @Test
    void an_import_that_is_done_again_is_refused_in_words() throws Exception {
        execute(source, ROWS);
        DatabaseExport.write(source, temp.resolve("export.zip"), Progress.SILENT);
        DatabaseImport.read(temp.resolve("export.zip"), target, Progress.SILENT);
        assertThatThrownBy(() -> DatabaseImport.read(temp.resolve("export.zip"), target, Progress.SILENT))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("Import into an empty database.");
        assertThat(text(target, "select count(*) from no_key")).isEqualTo("3");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> DatabaseImport.read(temp.resolve("none.zip"), target, Progress.SILENT))
                .hasMessage("There is no file " + temp.resolve("none.zip") + ".");
    }

    @Test
    void numbers_go_on_where_they_stood() throws Exception {
        execute(source, ROWS);
        DatabaseExport.write(source, temp.resolve("export.zip"), Progress.SILENT);
        DatabaseImport.read(temp.resolve("export.zip"), target, Progress.SILENT);
        assertThat(text(target, "insert into z_parent (name) values ('next') returning id"))
                .isEqualTo("4");
    }

    @Test
    void a_database_with_rows_of_its_own_is_refused_and_unchanged() throws Exception {
        execute(source, ROWS);
        DatabaseExport.write(source, temp.resolve("export.zip"), Progress.SILENT);
        execute(target, "insert into no_key values ('mine')");
        assertThatThrownBy(() -> DatabaseImport.read(temp.resolve("export.zip"), target, Progress.SILENT))
                .isInstanceOf(BackupException.class)
                .hasMessageStartingWith("This database is not new")
                .hasMessageContaining("no_key");
        assertThat(text(target, "select count(*) from a_child")).isEqualTo("0");
        assertThat(text(target, "select string_agg(line, ',') from no_key")).isEqualTo("mine");
    }

    @Test
    void another_schema_version_is_refused() throws Exception {
        DatabaseExport.write(source, temp.resolve("export.zip"), Progress.SILENT);
        execute(target, "update flyway_schema_history set checksum = checksum + 1");
        assertThatThrownBy(() -> DatabaseImport.read(temp.resolve("export.zip"), target, Progress.SILENT))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("schema version");
    }

    @Test
    void a_row_that_breaks_a_rule_of_the_target_is_refused() throws Exception {
        execute(source, ROWS);
        DatabaseExport.write(source, temp.resolve("export.zip"), Progress.SILENT);
        execute(target, "alter table a_child add check (amount < 3)");
        assertThatThrownBy(() -> DatabaseImport.read(temp.resolve("export.zip"), target, Progress.SILENT))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("a_child")
                .message()
                .as("a row is somebody's data")
                .doesNotContain("Failing row", "quoted");
        assertThat(text(target, "select count(*) from no_key")).isEqualTo("0");
    }

    private Object tables(String file) throws Exception {
        try (var reader = new ArchiveReader(temp.resolve(file))) {
            return reader.manifest(ExportManifest.class).tables();
        }
    }

    private static void execute(DatabaseUrl url, String sql) throws SQLException {
        try (var connection = url.connect()) {
            Sql.execute(connection, sql);
        }
    }

    private static String text(DatabaseUrl url, String sql) throws SQLException {
        try (var connection = url.connect()) {
            return Sql.text(connection, sql);
        }
    }
}

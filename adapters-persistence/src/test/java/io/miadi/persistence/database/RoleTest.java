package io.miadi.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.persistence.embedded.SharedDatabase;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {
    private final DatabaseUrl url = SharedDatabase.fresh();
    private final Database database = Database.open(url, PoolSettings.standard());

    @BeforeEach
    void make_a_table_as_a_migration_would() throws SQLException {
        try (var connection = url.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table entry (id int primary key, body text)");
            statement.execute("select grant_to_app('entry', 'select', 'insert')");
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_application_does_what_it_was_granted() {
        database.unitOfWork().run(() -> database.session().current().execute("insert into entry values (1, 'a')"));
        assertThat(database.session()
                        .<Integer>read(handle -> handle.createQuery("select count(*) from entry")
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set body = 'b'",
                "delete from entry",
                "truncate entry",
                "alter table entry add column more text",
                "drop table entry",
                "create table mine (id int)",
                "create role stranger",
                "select grant_to_app('entry', 'delete')",
            })
    void the_application_cannot_do_anything_else(String sql) {
        assertThatThrownBy(() -> database.unitOfWork()
                        .run(() -> database.session().current().execute(sql)))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void migrating_twice_changes_nothing() {
        assertThat(Migrations.run(url)).isZero();
    }
}

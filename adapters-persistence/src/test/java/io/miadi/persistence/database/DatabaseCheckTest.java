package io.miadi.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.persistence.embedded.SharedDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {
    private final DatabaseUrl admin = SharedDatabase.empty();

    @Test
    void the_embedded_database_is_fit_before_and_after_its_migrations() {
        assertThat(DatabaseCheck.problems(admin)).isEmpty();
        Migrations.run(admin);
        assertThat(DatabaseCheck.problems(admin)).isEmpty();
    }

    @Test
    void a_user_without_rights_is_told_each_missing_one() throws SQLException {
        var poor = user("poor", "");
        assertThat(DatabaseCheck.problems(poor))
                .anyMatch(problem -> problem.contains("btree_gist"))
                .anyMatch(problem -> problem.contains("grant create on schema public to poor"))
                .anyMatch(problem -> problem.contains("grant miadi_app to poor"));
    }

    @Test
    void a_server_that_may_lose_commits_is_reported() throws SQLException {
        execute("alter database " + admin.name() + " set synchronous_commit = off");
        assertThat(DatabaseCheck.problems(admin)).singleElement().asString().contains("synchronous_commit");
    }

    @Test
    void a_wrong_password_is_reported_without_either_password() {
        assertThat(DatabaseCheck.problems(admin.withPassword("guess")))
                .singleElement()
                .asString()
                .contains("refuses the user or the password")
                .doesNotContain("guess")
                .doesNotContain(admin.password());
    }

    @Test
    void a_missing_database_and_a_silent_port_are_named() {
        assertThat(DatabaseCheck.problems(admin.withName("nowhere")))
                .singleElement()
                .asString()
                .contains("no database nowhere");
        var closed = new DatabaseUrl("127.0.0.1", 1, "miadi", "miadi", "secret", "");
        assertThat(DatabaseCheck.problems(closed)).singleElement().asString().contains("127.0.0.1:1");
    }

    private DatabaseUrl user(String name, String rights) throws SQLException {
        SharedDatabase.fresh();
        execute("create role " + name + " login password 'x' " + rights);
        return new DatabaseUrl(admin.host(), admin.port(), admin.name(), name, "x", "");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = admin.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

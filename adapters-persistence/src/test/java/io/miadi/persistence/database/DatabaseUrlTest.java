package io.miadi.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @Test
    void both_forms_of_an_address_mean_the_same() {
        var expected = new DatabaseUrl("db.example", 5433, "miadi", "owner", "p@ss+1", "sslmode=require");
        assertThat(DatabaseUrl.parse("postgresql://owner:p%40ss+1@db.example:5433/miadi?sslmode=require"))
                .isEqualTo(expected);
        assertThat(DatabaseUrl.parse(
                        "jdbc:postgresql://db.example:5433/miadi?user=owner&sslmode=require&password=p%40ss%2B1"))
                .isEqualTo(expected);
        assertThat(expected.jdbc()).isEqualTo("jdbc:postgresql://db.example:5433/miadi?sslmode=require");
    }

    @Test
    void the_usual_port_may_be_left_out() {
        assertThat(DatabaseUrl.parse("postgres://owner@db.example/miadi").port())
                .isEqualTo(5432);
    }

    @Test
    void the_printed_form_holds_no_password() {
        assertThat(DatabaseUrl.parse("postgresql://owner:secret@db.example/miadi"))
                .hasToString("owner@db.example:5432/miadi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://owner:secret@db.example/miadi",
                "postgresql://owner:secret@/miadi",
                "postgresql://owner:secret@db.example",
                "postgresql://owner:secret %@db.example/miadi",
                "postgresql://db.example/miadi?password=secret",
                "postgresql://owner:sec%ZZret@db.example/miadi",
            })
    void what_cannot_be_read_is_refused_without_repeating_the_secret(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("sec"))
                .hasNoCause();
    }
}

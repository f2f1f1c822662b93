package io.miadi.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.miadi.http.money.MoneyBody;
import io.miadi.http.problem.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP-5: whatever two readers could understand differently is refused, and the place is named. */
class StrictJsonTest {
    enum Colour {
        RED
    }

    record Line(String name, BigDecimal amount) {}

    record Body(
            String name,
            int count,
            boolean flag,
            @Nullable Colour colour,
            @Nullable List<Line> lines,
            @Nullable UUID id,
            @Nullable OffsetDateTime at,
            @Nullable MultiLine note) {}

    private static final StrictJson CLIENT = StrictJson.forClients();
    private static final String MINIMUM = "\"name\":\"a\",\"count\":1,\"flag\":true";

    @Test
    void a_body_is_read_as_it_is_meant() {
        var body = read("{" + MINIMUM + ",\"colour\":\"RED\",\"lines\":[{\"name\":\"é😀\",\"amount\":1.10}],"
                + "\"id\":\"01900000-0000-7000-8000-000000000001\",\"at\":\"2026-01-05T08:00:00+03:00\","
                + "\"note\":\"one\\ntwo\"}");
        assertThat(body.lines()).containsExactly(new Line("é😀", new BigDecimal("1.10")));
        assertThat(body.at()).isEqualTo(OffsetDateTime.parse("2026-01-05T08:00:00+03:00"));
        assertThat(body.note()).isEqualTo(new MultiLine("one\ntwo"));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        var text =
                "{\"count\":\"1\",\"colour\":\"BLUE\",\"lines\":[{\"name\":1},{\"name\":\"b\",\"amount\":1}],\"more\":1}";
        var refusal = catchThrowableOfType(
                Refusal.class, () -> CLIENT.read(text.getBytes(StandardCharsets.UTF_8), Body.class));
        assertThat(refusal.problem().errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly(
                        "name required",
                        "count invalid",
                        "flag required",
                        "colour invalid",
                        "lines[0].name invalid",
                        "lines[0].amount required",
                        "more unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"count\":\"60\",\"flag\":true          | count | whole number",
                "\"count\":60.5,\"flag\":true            | count | whole number",
                "\"count\":3000000000,\"flag\":true      | count | whole number",
                "\"count\":1,\"flag\":\"yes\"            | flag  | true or false",
                "\"count\":1,\"flag\":true,\"lines\":{}  | lines | list",
                "\"count\":1,\"flag\":true,\"lines\":[7] | lines[0] | object",
            })
    void a_wrong_type_is_told_what_is_accepted(String members, String field, String words) {
        var problem = refusal("{\"name\":\"a\"," + members + "}").problem();
        assertThat(problem.type().slug()).isEqualTo("invalid-request");
        assertThat(problem.errors()).singleElement().satisfies(e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e.message().en()).contains(words);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "", " ", "7", "\"text\""})
    void what_is_no_object_is_told_to_be_one(String text) {
        assertThat(refusal(text).problem().detail().en()).isEqualTo("Send an object, in curly brackets.");
    }

    @Test
    void what_may_be_missing_may_be_missing() {
        assertThat(read("{" + MINIMUM + "}").lines()).isNull();
        assertThat(read("{" + MINIMUM + ",\"colour\":null}").colour()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name      | \"name\":1,\"count\":1,\"flag\":true",
                "name      | \"name\":true,\"count\":1,\"flag\":true",
                "name      | \"name\":null,\"count\":1,\"flag\":true",
                "name      | \"count\":1,\"flag\":true",
                "name      | \"name\":\"a\\nb\",\"count\":1,\"flag\":true",
                "count     | \"name\":\"a\",\"count\":\"1\",\"flag\":true",
                "count     | \"name\":\"a\",\"count\":1.0,\"flag\":true",
                "count     | \"name\":\"a\",\"count\":1e2,\"flag\":true",
                "count     | \"name\":\"a\",\"count\":\"\",\"flag\":true",
                "count     | \"name\":\"a\",\"count\":[1],\"flag\":true",
                "count     | \"name\":\"a\",\"count\":true,\"flag\":true",
                "count     | \"name\":\"a\",\"flag\":true",
                "count     | \"name\":\"a\",\"count\":null,\"flag\":true",
                "flag      | \"name\":\"a\",\"count\":1,\"flag\":\"true\"",
                "flag      | \"name\":\"a\",\"count\":1,\"flag\":1",
                "colour    | \"name\":\"a\",\"count\":1,\"flag\":true,\"colour\":\"red\"",
                "colour    | \"name\":\"a\",\"count\":1,\"flag\":true,\"colour\":0",
                "colour    | \"name\":\"a\",\"count\":1,\"flag\":true,\"colour\":\"\"",
                "lines     | \"name\":\"a\",\"count\":1,\"flag\":true,\"lines\":{}",
                "lines[0]  | \"name\":\"a\",\"count\":1,\"flag\":true,\"lines\":[null]",
                "lines[0].amount | \"name\":\"a\",\"count\":1,\"flag\":true,\"lines\":[{\"name\":\"b\",\"amount\":\"1\"}]",
                "lines[0].x      | \"name\":\"a\",\"count\":1,\"flag\":true,\"lines\":[{\"name\":\"b\",\"amount\":1,\"x\":1}]",
                "id        | \"name\":\"a\",\"count\":1,\"flag\":true,\"id\":\"1-1-1-1-1\"",
                "at        | \"name\":\"a\",\"count\":1,\"flag\":true,\"at\":\"2026-01-05T08:00:00\"",
                "at        | \"name\":\"a\",\"count\":1,\"flag\":true,\"at\":1767600000",
                "at        | \"name\":\"a\",\"count\":1,\"flag\":true,\"at\":\"+12026-01-05T08:00:00Z\"",
                "more      | \"name\":\"a\",\"count\":1,\"flag\":true,\"more\":1",
                "@class    | \"@class\":\"java.lang.Runtime\",\"name\":\"a\",\"count\":1,\"flag\":true",
            })
    void a_field_outside_its_type_is_refused_by_name(String field, String members) {
        var problem = refusal("{" + members + "}").problem();
        assertThat(problem.type().slug()).isEqualTo("invalid-request");
        assertThat(problem.errors())
                .singleElement()
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "null",
                "{} {}",
                "{}x",
                "{'name':'a'}",
                "{name:1}",
                "{\"name\":\"a\",}",
                "{\"name\":\"a\" /* why */}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\",\"\\u006eame\":\"b\"}",
                "{\"count\":NaN}",
                "{\"count\":Infinity}",
                "{\"count\":01}",
                "{\"count\":+1}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"\\udc00\\ud800\"}",
                "{\"name\":\"\\u0000\"}",
                "{\"name\":\"\\u0007\"}",
                "{\"name\":\"\\u0085\"}",
                "{\"na\\u0001me\":\"a\"}",
                "{\"lines\":[{\"name\":\"a\",\"amount\":1e9999}]}",
                "\uFEFF{}",
            })
    void a_form_that_readers_disagree_on_is_refused(String text) {
        assertThat(refusal(text).problem().type().status()).isEqualTo(400);
    }

    @Test
    void deep_and_long_things_are_refused() {
        byte[] allowed = bytes("[".repeat(32) + "]".repeat(32));
        byte[] tooDeep = bytes("[".repeat(33) + "]".repeat(33));
        assertThat(CLIENT.tree(allowed).isArray()).isTrue();
        var refusal = catchThrowableOfType(Refusal.class, () -> CLIENT.tree(tooDeep));
        assertThat(refusal.problem().errors())
                .singleElement()
                .satisfies(e -> assertThat(e.code()).isEqualTo("too-large"));
        assertThat(refusal("{\"count\":" + "1".repeat(200) + "}")
                        .problem()
                        .type()
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2147483648",
                "-2147483649",
                "99999999999999999999",
                "1e5",
                "1e400",
                "1e9999",
                "1e999999999",
                "-1E-999999999",
                "1.5"
            })
    void a_number_that_does_not_fit_its_field_is_refused_by_name(String number) {
        var problem = refusal("{\"name\":\"a\",\"flag\":true,\"count\":" + number + "}")
                .problem();
        assertThat(problem.type().status()).isEqualTo(400);
        assertThat(problem.errors())
                .singleElement()
                .satisfies(e -> assertThat(e.field()).isEqualTo("count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "1e1000000", "1e9999"})
    void an_exponent_beyond_all_use_is_refused_wherever_it_stands(String number) {
        for (String text : List.of(
                "{\"lines\":[{\"name\":\"a\",\"amount\":" + number + "}]}", "{\"unknown\":[" + number + "]}", number)) {
            assertThat(refusal(text).problem().type().status()).as(text).isEqualTo(400);
            var provider = catchThrowableOfType(
                    Refusal.class, () -> StrictJson.forProviders().tree(bytes(text)));
            assertThat(provider).as(text).isNotNull();
        }
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[] overlong = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'};
        byte[] loneSurrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
        for (byte[] bytes : List.of(overlong, loneSurrogate)) {
            var refusal = catchThrowableOfType(Refusal.class, () -> CLIENT.read(bytes, Body.class));
            assertThat(refusal.problem().type().slug()).isEqualTo("malformed-json");
        }
    }

    @Test
    void providers_may_add_fields_and_nothing_else() {
        var provider = StrictJson.forProviders();
        assertThat(provider.read(bytes("{" + MINIMUM + ",\"more\":{\"x\":[1]}}"), Body.class)
                        .count())
                .isEqualTo(1);
        for (String bad : List.of("{\"more\":1,\"more\":2}", "{\"more\":\"\\ud800\"}", "{} {}", "{\"more\":NaN}")) {
            assertThat(catchThrowableOfType(Refusal.class, () -> provider.tree(bytes(bad))))
                    .as(bad)
                    .isNotNull();
        }
        assertThat(provider.tree(bytes("{\"a\":0.10}")).at("/a").decimalValue()).isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    void a_time_without_its_offset_is_told_how_to_write_it() {
        var error = refusal("{" + MINIMUM + ",\"at\":\"2026-01-05T08:00:00\"}")
                .problem()
                .errors()
                .getFirst();
        assertThat(error.field()).isEqualTo("at");
        assertThat(error.message().en()).contains("offset", "+03:00");
    }

    @Test
    void a_body_that_is_cut_off_is_told_so_and_where() {
        var problem = refusal("{\"name\":\"a\",\"lines\":[{\"name\":\"b").problem();
        assertThat(problem.errors().getFirst().field()).isEqualTo("lines[0].name");
        assertThat(problem.detail().en()).contains("ends before it is complete", "Send the whole text");
    }

    @Test
    void a_slip_in_the_json_is_told_by_line_and_column() {
        var problem = refusal("{\n  \"name\": a}").problem();
        assertThat(problem.detail().en()).contains("line 2, column", "quote, comma or bracket");
        assertThat(problem.errors().getFirst().field()).isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":1500}",
                "{\"amount\":\"1500.00\"}",
                "{\"amount\":{\"amount\":1500,\"currency\":\"KES\"}}"
            })
    void an_amount_is_told_how_to_write_it(String text) {
        record Taking(MoneyBody amount) {}
        var refusal = catchThrowableOfType(Refusal.class, () -> CLIENT.read(bytes(text), Taking.class));
        var error = refusal.problem().errors().getFirst();
        assertThat(error.field()).startsWith("amount");
        assertThat(error.message().en()).contains("amount", "\"1500.00\"");
    }

    @Test
    void times_are_written_with_their_seconds() {
        record View(OffsetDateTime at, LocalDate day) {}
        var view = new View(OffsetDateTime.parse("2026-01-05T08:00+03:00"), LocalDate.parse("2026-01-05"));
        assertThat(new String(CLIENT.write(view), StandardCharsets.UTF_8))
                .isEqualTo("{\"at\":\"2026-01-05T08:00:00+03:00\",\"day\":\"2026-01-05\"}");
        assertThat(CLIENT.write(Map.of())).isEqualTo(bytes("{}"));
    }

    private static Body read(String text) {
        return CLIENT.read(bytes(text), Body.class);
    }

    private static Refusal refusal(String text) {
        return catchThrowableOfType(Refusal.class, () -> read(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

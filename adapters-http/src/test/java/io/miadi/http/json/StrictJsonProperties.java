package io.miadi.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.http.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** V2.2.1: everything outside the schema is the caller's mistake (4xx), never ours (5xx). */
class StrictJsonProperties {
    private static final StrictJson JSON = StrictJson.forClients();
    private static final int LONGEST_TITLE = 20;

    record Body(String title, int minutes, @Nullable Boolean flag) {}

    @Property
    void any_bytes_are_read_or_refused(@ForAll byte[] bytes) {
        assertThat(status(bytes)).isIn(200, 400);
    }

    @Property
    void any_json_is_read_or_refused(@ForAll("json") String text) {
        assertThat(status(text.getBytes(StandardCharsets.UTF_8))).isIn(200, 400);
    }

    @Property
    void a_member_of_any_other_type_is_refused(@ForAll("json") String value) {
        boolean number = value.matches("-?(0|[1-9][0-9]{0,9})") && Long.parseLong(value) == (int) Long.parseLong(value);
        String text = "{\"title\":\"a\",\"minutes\":" + value + "}";
        assertThat(status(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(number ? 200 : 400);
    }

    @Property
    void what_is_written_is_read_back(@ForAll("titles") String title, @ForAll int minutes, @ForAll boolean flag) {
        var body = new Body(title, minutes, flag);
        assertThat(JSON.read(JSON.write(body), Body.class)).isEqualTo(body);
    }

    @Property
    void one_damaged_byte_never_breaks_the_reader(@ForAll("titles") String title, @ForAll byte damage, @ForAll int at) {
        byte[] bytes = JSON.write(new Body(title, 1, null));
        bytes[Math.floorMod(at, bytes.length)] = damage;
        assertThat(status(bytes)).isIn(200, 400);
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.strings()
                .ofMaxLength(LONGEST_TITLE)
                .map(s -> s.codePoints()
                        .filter(c -> !Character.isISOControl(c) && !Character.isSurrogate((char) c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> leaf = Arbitraries.oneOf(
                Arbitraries.of("null", "true", "false", "NaN", "\"\"", "{}", "[]", "01", "-", "\"\\ud800\""),
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.bigDecimals().map(String::valueOf),
                Arbitraries.strings().ascii().ofMaxLength(8).map(s -> "\"" + s + "\""));
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(3).map(l -> "[" + String.join(",", l) + "]"),
                        inner.map(v -> "{\"title\":" + v + "}"),
                        inner.map(v -> "{\"title\":\"a\",\"minutes\":1,\"flag\":" + v + "}")),
                0,
                4);
    }

    private static int status(byte[] bytes) {
        try {
            return Optional.of(JSON.read(bytes, Body.class)).map(b -> 200).orElseThrow();
        } catch (Refusal refusal) {
            return refusal.problem().type().status();
        }
    }
}

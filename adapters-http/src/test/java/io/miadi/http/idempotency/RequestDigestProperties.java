package io.miadi.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.http.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** IDEM-2: the spelling of a body does not matter, its meaning does. */
class RequestDigestProperties {
    private static final StrictJson JSON = StrictJson.forClients();

    @Property
    void the_order_of_fields_and_white_space_do_not_matter(
            @ForAll @Size(max = 6) Map<@AlphaChars @StringLength(max = 40) String, Integer> fields,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(fields.entrySet());
        Collections.shuffle(shuffled, random);
        String compact = fields.entrySet().stream()
                .map(Object::toString)
                .map(RequestDigestProperties::member)
                .collect(Collectors.joining(",", "{", "}"));
        String spaced = shuffled.stream()
                .map(Object::toString)
                .map(RequestDigestProperties::member)
                .collect(Collectors.joining(" ,\n ", "{ ", " }"));
        assertThat(digest(compact)).isEqualTo(digest(spaced));
    }

    @Property
    void another_value_is_another_request(@ForAll int a, @ForAll int b) {
        assertThat(digest("{\"a\":" + a + "}").equals(digest("{\"a\":" + b + "}")))
                .isEqualTo(a == b);
    }

    @Example
    void numbers_are_compared_by_value_and_types_are_not_mixed() {
        assertThat(digest("{\"a\":1.50}")).isEqualTo(digest("{\"a\":1.5}")).isEqualTo(digest("{\"a\":15e-1}"));
        assertThat(digest("{\"a\":0.0}")).isEqualTo(digest("{\"a\":0}"));
        assertThat(digest("{\"a\":1}")).isNotEqualTo(digest("{\"a\":\"1\"}"));
        assertThat(digest("{\"a\":null}")).isNotEqualTo(digest("{\"a\":\"null\"}"));
        assertThat(digest("[[1],2]")).isNotEqualTo(digest("[[1,2]]"));
        assertThat(digest("[\"ab\",\"c\"]")).isNotEqualTo(digest("[\"a\",\"bc\"]"));
    }

    @Example
    void method_and_path_belong_to_the_request() {
        JsonNode body = tree("{}");
        var digest = RequestDigest.of("POST", "/a/1", body);
        assertThat(digest).isNotEqualTo(RequestDigest.of("PUT", "/a/1", body));
        assertThat(digest).isNotEqualTo(RequestDigest.of("POST", "/a/2", body));
        assertThat(digest.hex()).matches("[0-9a-f]{64}");
    }

    private static String member(String entry) {
        int equals = entry.indexOf('=');
        return "\"" + entry.substring(0, equals) + "\":" + entry.substring(equals + 1);
    }

    private static RequestDigest digest(String json) {
        return RequestDigest.of("POST", "/a", tree(json));
    }

    private static JsonNode tree(String json) {
        return JSON.tree(json.getBytes(StandardCharsets.UTF_8));
    }
}

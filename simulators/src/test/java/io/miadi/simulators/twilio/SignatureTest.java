package io.miadi.simulators.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.simulators.Fixtures;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SignatureTest {
    @Test
    void form_posts_are_signed_as_the_official_validators_expect() {
        var checked = 0;
        for (var vector : Fixtures.json("twilio/webhook-vectors.json")) {
            if (vector.path("expect").asText().equals("accept") && isForm(vector) && !signsAnotherUrl(vector)) {
                var parameters = new TreeMap<String, String>();
                vector.path("params")
                        .properties()
                        .forEach(each ->
                                parameters.put(each.getKey(), each.getValue().asText()));
                assertThat(Signature.of(
                                vector.path("authToken").asText(),
                                vector.path("url").asText(),
                                parameters))
                        .as(vector.path("name").asText())
                        .isEqualTo(vector.path("headers")
                                .path("X-Twilio-Signature")
                                .asText());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(3);
    }

    private static boolean isForm(JsonNode vector) {
        var parameters = vector.path("params");
        return !parameters.isEmpty()
                && parameters.properties().stream()
                        .allMatch(each -> each.getValue().isTextual());
    }

    /** Some vectors show that a validator must also try the URL with its default port; the sender signs what was set. */
    private static boolean signsAnotherUrl(JsonNode vector) {
        return vector.path("name").asText().contains(" port");
    }
}

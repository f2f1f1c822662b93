package io.miadi.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.http.limit.RatePolicy;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Route;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** HTTP-11: 429 with Retry-After and the RateLimit fields, before the body is read or the handler runs. */
class RateLimitedRoutesTest {
    private static final Duration LONG = Duration.ofHours(10);

    @Test
    void a_spent_address_is_told_when_to_come_back() throws Exception {
        var route = Route.get("/rare", Set.of(Access.PUBLIC), call -> Answer.noContent())
                .limitedBy(RatePolicy.perAddress("rare", 2, LONG));
        try (var sample = new SampleServer(SampleServer.settings(), List.of(route))) {
            var first = WebClient.send(WebClient.get(sample, "/rare"));
            assertThat(first.headers().get("RateLimit")).isEqualTo("\"rare\";r=1");
            assertThat(first.headers().get("RateLimit-Policy")).isEqualTo("\"rare\";q=2;w=36000");
            WebClient.send(WebClient.get(sample, "/rare"));
            var third = WebClient.send(WebClient.get(sample, "/rare").header("X-Forwarded-For", "203.0.113.9"));
            assertThat(third.status()).isEqualTo(429);
            assertThat(third.body()).contains("too-many-requests");
            assertThat(third.headers().get("RateLimit")).startsWith("\"rare\";r=0;t=");
            assertThat(Integer.parseInt(String.valueOf(third.headers().get("Retry-After"))))
                    .isPositive();
        }
    }

    @Test
    void an_accounts_budget_follows_the_account() throws Exception {
        var route = Route.get("/mine-rarely", Access.SIGNED_IN, call -> Answer.noContent())
                .limitedBy(RatePolicy.perAccount("mine", 1, LONG));
        try (var sample = new SampleServer(SampleServer.settings(), List.of(route))) {
            assertThat(WebClient.send(WebClient.get(sample, "/mine-rarely")).status())
                    .isEqualTo(401);
            var byToken = WebClient.get(sample, "/mine-rarely").header("Authorization", "Bearer valid-client");
            var byKey = WebClient.get(sample, "/mine-rarely").header("X-Api-Key", "valid-client");
            assertThat(WebClient.send(byToken).status()).isEqualTo(204);
            assertThat(WebClient.send(byKey).status()).isEqualTo(429);
        }
    }
}

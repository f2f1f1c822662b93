package io.miadi.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.secret.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);

    @Test
    void the_example_of_standard_webhooks_comes_out() {
        var secret = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(WebhookSignature.of(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", AT, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_secret_of_another_kind_signs_nothing() {
        assertThatThrownBy(() -> WebhookSignature.of(Secret.of("MfKQ9r8GKYqrTwjUPD8I"), "msg_1", AT, "{}"))
                .hasMessage("not a webhook secret");
    }
}

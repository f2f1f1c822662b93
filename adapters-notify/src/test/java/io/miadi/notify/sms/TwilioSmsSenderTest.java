package io.miadi.notify.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.notification.HandOff;
import io.miadi.application.notification.SmsSender.LookUp;
import io.miadi.application.notification.SmsSender.Sms;
import io.miadi.application.secret.Secret;
import io.miadi.domain.notification.DeliveryId;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.domain.phone.PhoneNumber;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioSmsSenderTest {
    private static final Instant NOW = Instant.parse("2026-01-15T09:30:00Z");
    private static final Sms SMS =
            new Sms(new DeliveryId(new UUID(1, 2)), new PhoneNumber("+254700000001"), "Kesho saa 4:00");
    private final MockWebServer twilio = new MockWebServer();
    private TwilioSmsSender sender = sender(URI.create("http://127.0.0.1:1"));

    private static TwilioSmsSender sender(URI base) {
        return new TwilioSmsSender(new TwilioSettings(
                base,
                "AC1",
                Secret.of("token"),
                new TwilioSettings.Sender.MessagingService("MG1"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2)));
    }

    @BeforeEach
    void start() throws IOException {
        twilio.start();
        sender = sender(URI.create(twilio.url("/").toString()));
    }

    @AfterEach
    void stop() {
        sender.close();
        twilio.close();
    }

    @Test
    void a_message_is_one_form_with_number_text_and_sender() throws InterruptedException {
        answer(201, "{\"sid\":\"SM1\",\"status\":\"accepted\"}");
        assertThat(sender.send(SMS)).isEqualTo(new HandOff.Accepted("SM1"));
        var request = twilio.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/2010-04-01/Accounts/AC1/Messages.json");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Basic QUMxOnRva2Vu");
        assertThat(Objects.requireNonNull(request.getBody()).utf8())
                .isEqualTo("To=%2B254700000001&Body=Kesho+saa+4%3A00&MessagingServiceSid=MG1");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 21610, OPTED_OUT",
        "400, 21211, REFUSED_RECIPIENT",
        "400, 21614, REFUSED_RECIPIENT",
        "400, 21617, REFUSED_CONTENT"
    })
    void a_refusal_of_the_message_is_final(int status, int code, ReasonCode reason) {
        answer(status, "{\"code\":" + code + ",\"message\":\"no\",\"status\":" + status + "}");
        assertThat(sender.send(SMS))
                .isInstanceOfSatisfying(
                        HandOff.Refused.class, r -> assertThat(r.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"401, 20003", "400, 21408", "400, 21606", "404, 20404"})
    void a_fault_of_our_account_does_not_blame_the_message(int status, int code) {
        answer(status, "{\"code\":" + code + ",\"message\":\"no\",\"status\":" + status + "}");
        assertThat(sender.send(SMS)).isInstanceOf(HandOff.Misconfigured.class);
    }

    @ParameterizedTest
    @CsvSource({"429, 20429", "500, 20500", "503, 20503"})
    void the_providers_own_trouble_is_tried_again(int status, int code) {
        answer(status, "{\"code\":" + code + ",\"message\":\"no\",\"status\":" + status + "}");
        assertThat(sender.send(SMS)).isInstanceOf(HandOff.Later.class);
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "504"})
    void an_error_that_is_not_the_providers_leaves_the_outcome_unknown(int status) {
        answer(status, "<html>bad gateway</html>");
        assertThat(sender.send(SMS)).isInstanceOf(HandOff.Unknown.class);
    }

    @Test
    void a_provider_that_asks_to_be_called_again_at_once_gets_one_request_an_attempt() {
        twilio.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "0")
                .build());
        answer(201, "{\"sid\":\"SM1\",\"status\":\"accepted\"}");
        assertThat(sender.send(SMS)).isEqualTo(new HandOff.Later("http 503", Optional.of(Duration.ZERO)));
        assertThat(twilio.getRequestCount()).isEqualTo(1);
    }

    @Test
    void an_answer_that_never_comes_leaves_the_outcome_unknown() {
        twilio.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        assertThat(sender.send(SMS)).isInstanceOf(HandOff.Unknown.class);
    }

    @Test
    void a_provider_that_is_down_has_certainly_nothing() {
        twilio.close();
        assertThat(sender.send(SMS)).isInstanceOf(HandOff.Later.class);
        assertThat(sender.find(SMS, NOW)).isInstanceOf(LookUp.NoAnswer.class);
    }

    @Test
    void a_provider_that_does_not_answer_is_left_alone_and_is_not_blamed_for_recipients() {
        for (int i = 0; i < 20; i++) {
            answer(400, "{\"code\":21211,\"message\":\"no\",\"status\":400}");
            assertThat(sender.send(SMS)).isInstanceOf(HandOff.Refused.class);
        }
        for (int i = 0; i < 8 && sender.room() > 0; i++) {
            answer(503, "");
            assertThat(sender.send(SMS)).isInstanceOf(HandOff.Later.class);
        }
        int asked = twilio.getRequestCount();
        assertThat(sender.send(SMS)).isEqualTo(new HandOff.NotMade());
        assertThat(sender.find(SMS, NOW)).isEqualTo(new LookUp.NotAsked());
        assertThat(twilio.getRequestCount()).isEqualTo(asked);
    }

    @Test
    void a_number_that_cannot_take_sms_is_not_even_asked_about() {
        var landline = new Sms(SMS.id(), new PhoneNumber("+442079460000"), "Hello");
        assertThat(sender.send(landline)).isInstanceOf(HandOff.Refused.class);
        assertThat(twilio.getRequestCount()).isZero();
    }

    @Test
    void the_list_gives_only_messages_with_this_number_text_and_time() {
        answer(
                200,
                "{\"messages\":[" + listed("SM3", "Another text", 30) + "," + listed("SM2", SMS.text(), 30)
                        + "],\"next_page_uri\":\"/2010-04-01/Accounts/AC1/Messages.json?Page=1\"}");
        answer(
                200,
                "{\"messages\":[" + listed("SM1", SMS.text(), 29) + "," + listed("SM0", SMS.text(), 10)
                        + "],\"next_page_uri\":null}");
        assertThat(sender.find(SMS, NOW)).isEqualTo(new LookUp.Answered(List.of("SM1", "SM2")));
    }

    private static String listed(String sid, String body, int minute) {
        return "{\"sid\":\"%s\",\"body\":\"%s\",\"to\":\"+254700000001\",\"date_created\":\"Thu, 15 Jan 2026 09:%d:00 +0000\"}"
                .formatted(sid, body, minute);
    }

    private void answer(int status, String body) {
        twilio.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }
}

package io.miadi.simulators.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.miadi.simulators.Fixtures;
import io.miadi.simulators.time.VirtualTimeline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioSimulatorTest {
    private static final String SID = TwilioSettings.usual().account().sid();
    private static final String BASE = "/2010-04-01/Accounts/" + SID + "/Messages";
    private static final String TO = "+254700000001";
    private final VirtualTimeline timeline = new VirtualTimeline(Instant.parse("2026-01-15T09:30:00Z"));
    private final TwilioSimulator twilio =
            TwilioSimulator.start(TwilioSettings.usual().withTimeline(timeline));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void stop() {
        http.shutdownNow();
        twilio.close();
    }

    @Test
    void a_message_has_the_documented_shape_from_creation_to_delivery() throws Exception {
        var created = send(TO, "Kesho saa 10:00", "&MessagingServiceSid=MG00000000000000000000000000000001");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(Fixtures.shape(created.body()))
                .isEqualTo(Fixtures.shape(Fixtures.json("twilio/message-create.response.201.json")));
        timeline.advance(Duration.ofSeconds(2));
        var fetched = get(BASE + "/" + json(created).path("sid").asText() + ".json");
        assertThat(Fixtures.shape(fetched.body()))
                .isEqualTo(Fixtures.shape(Fixtures.json("twilio/message-fetch.delivered.response.json")));
        assertThat(json(fetched).path("status").asText()).isEqualTo("delivered");
        assertThat(json(fetched).path("date_created").asText()).isEqualTo("Thu, 15 Jan 2026 09:30:00 +0000");
        assertThat(json(fetched).path("price").asText()).isEqualTo("-0.10480");
    }

    @Test
    void a_message_from_a_number_has_the_documented_shape() throws Exception {
        assertThat(Fixtures.shape(send(TO, "Kesho", "&From=%2B15017122661").body()))
                .isEqualTo(Fixtures.shape(Fixtures.json("twilio/message-create.from-number.response.201.json")));
    }

    @ParameterizedTest
    @CsvSource({
        "+15005550001, 21211",
        "+15005550002, 21612",
        "+15005550003, 21408",
        "+15005550004, 21610",
        "+15005550009, 21614",
        "0700000001, 21211"
    })
    void a_number_that_cannot_be_sent_to_has_the_providers_own_code(String to, int code) throws Exception {
        var refused = send(to, "Kesho", "&From=%2B15005550006");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("code").asInt()).isEqualTo(code);
        assertThat(Fixtures.shape(refused.body()))
                .isEqualTo(Fixtures.shape(Fixtures.json("twilio/error.21610.400.json")));
    }

    @Test
    void the_wrong_token_is_401_and_nothing_is_sent() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(twilio.baseUrl() + BASE + ".json"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("AC1:x".getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.noBody());
        var refused = http.send(request.build(), BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":20003");
        assertThat(twilio.messages().newestFirst()).isEmpty();
    }

    @Test
    void after_stop_nothing_is_sent_until_start() throws Exception {
        twilio.handsets().stop(TO);
        assertThat(json(send(TO, "Kesho", "&From=AMANI")).path("code").asInt()).isEqualTo(21_610);
        twilio.handsets().start(TO);
        assertThat(send(TO, "Kesho", "&From=AMANI").statusCode()).isEqualTo(201);
    }

    @Test
    void a_lost_answer_leaves_the_message_to_be_found_in_the_list() throws Exception {
        twilio.faults().next(TwilioFault.ACCEPTED_RESET);
        assertThatThrownBy(() -> send(TO, "Kesho", "&From=AMANI")).isInstanceOf(IOException.class);
        send("+254700000002", "Leo", "&From=AMANI");
        var list = json(get(BASE + ".json?To=%2B254700000001&DateSent%3E=2026-01-15"));
        assertThat(list.path("messages")).hasSize(1);
        assertThat(list.path("messages").path(0).path("body").asText()).isEqualTo("Kesho");
    }

    @Test
    void the_list_goes_on_on_the_next_page() throws Exception {
        for (int i = 0; i < 3; i++) {
            send(TO, "Message " + i, "&From=AMANI");
        }
        var first = json(get(BASE + ".json?To=%2B254700000001&PageSize=2"));
        assertThat(first.path("messages")).hasSize(2);
        var second = json(get(first.path("next_page_uri").asText()));
        assertThat(second.path("messages").path(0).path("body").asText()).isEqualTo("Message 0");
        assertThat(second.path("next_page_uri").isNull()).isTrue();
    }

    @Test
    void too_many_requests_and_server_errors_accept_nothing() throws Exception {
        twilio.faults().next(TwilioFault.TOO_MANY_REQUESTS).next(TwilioFault.SERVER_ERROR);
        assertThat(send(TO, "Kesho", "&From=AMANI").statusCode()).isEqualTo(429);
        assertThat(send(TO, "Kesho", "&From=AMANI").statusCode()).isEqualTo(500);
        assertThat(twilio.messages().newestFirst()).isEmpty();
    }

    @Test
    void changes_of_status_are_told_and_signed_in_the_scripted_order() throws Exception {
        var told = Collections.synchronizedList(new ArrayList<String>());
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(exchange.getRequestHeaders().getFirst("X-Twilio-Signature") + " " + body);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        var callback = encode("http://127.0.0.1:" + server.getAddress().getPort() + "/status?m=1");
        twilio.handsets().setFate(TO, new Handsets.Fate.Undelivered(30_003));
        twilio.faults().next(TwilioFault.CALLBACKS_REVERSED);
        send(TO, "Kesho", "&From=AMANI&StatusCallback=" + callback);
        timeline.advance(Duration.ofSeconds(5));
        server.stop(0);
        assertThat(told).hasSize(2).allMatch(each -> each.matches("[A-Za-z0-9+/]{27}= .*"));
        assertThat(told.getFirst()).contains("MessageStatus=undelivered", "ErrorCode=30003");
        assertThat(told.getLast()).contains("MessageStatus=sent");
    }

    @Test
    void the_inbox_shows_what_people_received_and_can_stop_it() throws Exception {
        send(TO, "Karibu + asante", "&From=AMANI");
        assertThat(json(get("/sim/messages"))
                        .path("messages")
                        .path(0)
                        .path("body")
                        .asText())
                .isEqualTo("Karibu + asante");
        var page = get("/sim/inbox");
        assertThat(page.body()).doesNotContain("<style", "onclick").contains("/sim/inbox.js");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        post("/sim/handsets/%2B254700000001/stop", "");
        assertThat(send(TO, "Tena", "&From=AMANI").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> send(String to, String body, String more) throws IOException, InterruptedException {
        return post(BASE + ".json", "To=" + encode(to) + "&Body=" + encode(body) + more);
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return exchange(HttpRequest.newBuilder(URI.create(twilio.baseUrl() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return exchange(HttpRequest.newBuilder(URI.create(twilio.baseUrl() + path)));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        var pair = SID + ":" + TwilioSettings.usual().account().authToken();
        var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return http.send(request.header("Authorization", "Basic " + basic).build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

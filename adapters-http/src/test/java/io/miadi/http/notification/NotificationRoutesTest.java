package io.miadi.http.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.Subject;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.session.SessionId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationRoutesTest {
    private final NotificationServer server = new NotificationServer();
    private final PersonId wanjiku = NotificationServer.somebody();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_list_comes_in_pages_latest_first() throws IOException, InterruptedException {
        server.tell(wanjiku, "a", "b", "c", "d", "e");
        var seen = new ArrayList<List<String>>();
        var cursor = "";
        for (int page = 0; page < 3; page++) {
            var reply = server.get(wanjiku, "?limit=2" + cursor);
            seen.add(reply.each("line"));
            cursor = "&cursor=" + reply.body().path("nextCursor").asText();
        }
        assertThat(seen).containsExactly(List.of("e", "d"), List.of("c", "b"), List.of("a"));
        assertThat(cursor).isEqualTo("&cursor=null");
    }

    @Test
    void a_line_says_what_it_is_about() throws IOException, InterruptedException {
        var session = UUID.randomUUID();
        var payment = UUID.randomUUID();
        var about =
                new Subject.OfAttempt(new SessionId(session), new PaymentId(payment), new AttemptId(UUID.randomUUID()));
        var id = server.tell(wanjiku, about, "Pay KES 800 by noon");
        var item = server.get(wanjiku, "").body().at("/items/0");
        assertThat(item.toString())
                .isEqualTo(
                        "{\"id\":\"%s\",\"sequence\":1,\"kind\":\"payment-instructions\",\"line\":\"Pay KES 800 by noon\","
                                        .formatted(id)
                                + "\"sessionId\":\"%s\",\"paymentId\":\"%s\",".formatted(session, payment)
                                + "\"at\":\"2026-11-23T09:00:00+03:00\",\"readAt\":null}");
    }

    @Test
    void what_is_read_leaves_the_unread_list_and_its_count() throws IOException, InterruptedException {
        server.tell(wanjiku, "a", "b", "c");
        var id = server.get(wanjiku, "").body().at("/items/1/id").asText();
        var marked = server.send(wanjiku, "PATCH", "/" + id, "{\"read\": true}");
        assertThat(marked.body().path("readAt").asText()).isEqualTo("2026-11-23T09:00:00+03:00");
        assertThat(server.get(wanjiku, "?unread=true").each("line")).containsExactly("c", "a");
        assertThat(server.get(wanjiku, "?unread=false").each("line")).containsExactly("c", "b", "a");
        assertThat(server.get(wanjiku, "/unread").body().toString()).isEqualTo("{\"count\":2,\"asOf\":3}");
    }

    @Test
    void reading_twice_keeps_the_first_time_and_unreading_takes_it_away() throws IOException, InterruptedException {
        server.tell(wanjiku, "a");
        var path = "/" + server.get(wanjiku, "").body().at("/items/0/id").asText();
        var first = server.send(wanjiku, "PATCH", path, "{\"read\": true}");
        server.clock.advance(Duration.ofHours(1));
        assertThat(server.send(wanjiku, "PATCH", path, "{\"read\": true}")).isEqualTo(first);
        var unread = server.send(wanjiku, "PATCH", path, "{\"read\": false}");
        assertThat(unread.body().path("readAt").isNull()).isTrue();
        assertThat(server.get(wanjiku, "/unread").body().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void all_that_was_shown_is_read_at_once_and_what_came_since_is_not() throws IOException, InterruptedException {
        server.tell(wanjiku, "a", "b", "c");
        var reply = server.send(wanjiku, "POST", "/reading", "{\"upTo\": 2}");
        assertThat(reply.body().toString()).isEqualTo("{\"count\":1,\"asOf\":3}");
        assertThat(server.get(wanjiku, "?unread=true").each("line")).containsExactly("c");
    }

    @Test
    void nobody_sees_or_marks_the_line_of_another() throws IOException, InterruptedException {
        server.tell(wanjiku, "hers");
        var path = "/" + server.get(wanjiku, "").body().at("/items/0/id").asText();
        var other = NotificationServer.somebody();
        server.tell(other, "his");
        assertThat(server.get(other, "").each("line")).containsExactly("his");
        assertThat(server.send(other, "PATCH", path, "{\"read\": true}").problem())
                .isEqualTo("not-found");
        server.send(other, "POST", "/reading", "{\"upTo\": 9}");
        assertThat(server.get(wanjiku, "/unread").body().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void a_cursor_of_one_list_is_refused_on_the_other() throws IOException, InterruptedException {
        server.tell(wanjiku, "a", "b");
        var cursor = server.get(wanjiku, "?limit=1").body().path("nextCursor").asText();
        assertThat(server.get(wanjiku, "?unread=true&cursor=" + cursor).problem())
                .isEqualTo("invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"upTo\": -1}", "{\"upTo\": \"2\"}", "{\"upTo\": 1.5}", "{\"upTo\": null}"})
    void a_number_that_is_none_is_refused_by_name(String body) throws IOException, InterruptedException {
        var reply = server.send(wanjiku, "POST", "/reading", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().at("/errors/0/field").asText()).isEqualTo("upTo");
    }

    @Test
    void a_filter_that_is_neither_true_nor_false_is_refused() throws IOException, InterruptedException {
        assertThat(server.get(wanjiku, "?unread=yes").status()).isEqualTo(400);
    }
}

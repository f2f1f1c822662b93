package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the product itself shows people of what happened. */
interface NotificationJourneys {
    String PATH = "/api/v1/notifications";

    @Test
    default void a_paid_session_is_in_its_practitioners_list_and_read_once() {
        var visit = Visit.paid();
        var practitioner = visit.practitioner();
        OpenPractice.soon()
                .until(() ->
                        practitioner.get(PATH + "?limit=5").expect(200).text().contains(visit.id()));
        var list = practitioner.get(PATH + "?unread=true&limit=1").expect(200);
        var line = PATH + "/" + list.text("/items/0/id");
        practitioner.patch(line, "{\"read\": true}").expect(200);
        practitioner.patch(line, "{\"read\": false}").expect(200);
        visit.client().patch(line, "{\"read\": true}").expect(404);
        practitioner.patch(PATH + "/" + UUID.randomUUID(), "{\"read\": true}").expect(404);
        var unread = practitioner.get(PATH + "/unread").expect(200);
        assertThat(unread.json().path("count").asInt()).isPositive();
        var read = practitioner.post(PATH + "/reading", "{\"upTo\": " + unread.text("/asOf") + "}");
        assertThat(read.expect(200).json().path("count").asInt())
                .isLessThan(unread.json().path("count").asInt());
    }
}

package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.bootstrap.demo.SamplePractice.Sample;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can be booked, and when. */
interface CalendarJourneys {
    @Test
    default void a_practitioner_publishes_the_hours_that_clients_see() {
        var practice = OpenPractice.here();
        var path = "/api/v1/practitioners/" + practice.sample().idOf(Sample.PRACTITIONER) + "/availability";
        var practitioner = practice.guest(Sample.PRACTITIONER);
        var before = (ObjectNode) practitioner.get(path).expect(200).json();
        var changed = before.deepCopy().retain("weekly", "exceptions");
        changed.withArray("exceptions").addObject().put("date", "2031-12-25").putArray("hours");
        practitioner.put(path, changed.toString()).expect(200);
        assertThat(practice.client(1).get(path).expect(200).text()).contains("2031-12-25");
        practitioner.put(path, "{\"weekly\": [], \"exceptions\": 7}").expect(400);
        var hours = "{\"from\": \"9\", \"until\": \"noon\"}, {\"from\": \"17:00\", \"until\": \"09:00\"}";
        var refused = practitioner
                .put(path, "{\"weekly\": [{\"day\": \"MONDAY\", \"hours\": [" + hours + "]}], \"exceptions\": []}")
                .expect(400);
        assertThat(refused.json().path("errors").findValuesAsText("field"))
                .containsExactly("weekly[0].hours[0].from", "weekly[0].hours[0].until", "weekly[0].hours[1]");
        practice.guest(Sample.STAFF).put(path, changed.toString()).expect(403);
        practitioner.put(path, before.retain("weekly", "exceptions").toString()).expect(200);
    }

    @Test
    default void hours_that_contradict_each_other_are_refused_at_their_place() {
        var practice = OpenPractice.here();
        var path = "/api/v1/practitioners/" + practice.sample().idOf(Sample.PRACTITIONER) + "/availability";
        var overlapping = "[{\"from\": \"09:00\", \"until\": \"12:00\"}, {\"from\": \"11:00\", \"until\": \"00:00\"}]";
        var closed = "{\"date\": \"2031-12-25\", \"hours\": []}";
        var body = "{\"weekly\": [{\"day\": \"MONDAY\", \"hours\": " + overlapping
                + "}, {\"day\": \"MONDAY\", \"hours\": []}]," + "\"exceptions\": [" + closed + ", " + closed + "]}";
        var refused = practice.guest(Sample.PRACTITIONER).put(path, body).expect(400);
        assertThat(refused.json().path("errors").findValuesAsText("field"))
                .containsExactly("weekly[0].hours[1]", "weekly[1].day", "exceptions[1].date");
    }

    @Test
    default void a_kind_that_nobody_could_pay_for_or_tell_from_another_is_refused() {
        var practice = OpenPractice.here();
        var owner = practice.guest(Sample.OWNER);
        var known = practice.client(1).get("/api/v1/session-kinds").expect(200).text("/items/0/name");
        var body = "{\"name\": \"%s\", \"durationMinutes\": 60, \"price\": {\"amount\": \"%s\", \"currency\": \"KES\"},"
                + " \"bufferBeforeMinutes\": 0, \"bufferAfterMinutes\": 0, \"offered\": false}";
        var dear = owner.post("/api/v1/session-kinds", body.formatted("Retreat", "250001.00"))
                .expect(400);
        assertThat(dear.text("/errors/0/field")).isEqualTo("price.amount");
        assertThat(dear.text("/errors/0/message")).contains("KES 250,000:");
        var taken = owner.post("/api/v1/session-kinds", body.formatted(known.toUpperCase(Locale.ROOT), "1500.00"))
                .expect(409);
        assertThat(taken.text("/errors/0/field")).isEqualTo("name");
    }

    @Test
    default void a_client_finds_whom_to_book_and_learns_only_a_name() {
        var practice = OpenPractice.here();
        var list = practice.client(1).get("/api/v1/practitioners?limit=200").expect(200);
        assertThat(list.text())
                .contains(practice.sample().idOf(Sample.PRACTITIONER).toString());
        assertThat(list.text())
                .doesNotContain("@", practice.sample().idOf(Sample.STAFF).toString());
    }

    @Test
    default void every_start_that_is_offered_can_be_booked() {
        var visit = Visit.booked();
        var practice = OpenPractice.here();
        var practitioner = practice.sample().idOf(Sample.PRACTITIONER);
        var path = "/api/v1/practitioners/" + practitioner + "/open-starts?date="
                + visit.start().toLocalDate().plusDays(20) + "&kindId=";
        var open = visit.client().get(path + practice.sample().kind().id()).expect(200);
        var body = visit.booking(visit.start()).replace(Visit.spelt(visit.start()), open.text("/items/0"));
        var booked = visit.client().post("/api/v1/sessions", body).expect(201);
        visit.client()
                .post("/api/v1/sessions/" + booked.text("/id") + "/cancellation", "{}")
                .expect(200);
        visit.client().get(path + UUID.randomUUID()).expect(422);
        var kind = practice.sample().kind().id().value().toString();
        var nobody = path.replace(practitioner.toString(), UUID.randomUUID().toString());
        visit.client().get(nobody + kind).expect(404);
        var far = path.replaceAll("date=\\d{4}", "date=" + (visit.start().getYear() + 3));
        assertThat(visit.client().get(far + kind).expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    default void a_client_chooses_among_the_starts_that_are_offered_and_the_desk_uses_any_open_time() {
        var visit = Visit.booked();
        var between = visit.booking(visit.start().plusDays(25).plusMinutes(7));
        assertThat(visit.client().post("/api/v1/sessions", between).expect(422).text("/detail"))
                .contains("Choose one of the open starts");
        var forClient = between.replace(
                "{\"practitionerId\"", "{\"clientId\": \"" + visit.seen().text("/clientId") + "\", \"practitionerId\"");
        visit.desk().post("/api/v1/sessions", forClient).expect(201);
    }

    @Test
    default void a_kind_of_session_is_added_and_changed() {
        var owner = OpenPractice.here().guest(Sample.OWNER);
        var kind = """
                {"name": "Court date", "durationMinutes": 120, "price": {"amount": "9000.00", "currency": "KES"},
                 "bufferBeforeMinutes": 0, "bufferAfterMinutes": 15, "offered": true}""";
        var added = owner.post("/api/v1/session-kinds", kind).expect(201);
        var path = "/api/v1/session-kinds/" + added.text("/id");
        owner.put(path, kind.replace("9000", "9500")).expect(200);
        owner.put("/api/v1/session-kinds/" + UUID.randomUUID(), kind).expect(404);
        var list = OpenPractice.here().client(1).get("/api/v1/session-kinds").expect(200);
        assertThat(list.text()).contains("9500.00");
        owner.put(path, kind.replace("true", "false")).expect(200);
        var cents = owner.post("/api/v1/session-kinds", kind.replace("9000.00", "9000.50"))
                .expect(400);
        assertThat(cents.text("/errors/0/field")).isEqualTo("price.amount");
        assertThat(cents.text("/errors/0/message")).contains("whole shillings");
        var wrong = kind.replace("Court date", " ")
                .replace("120", "1")
                .replace("9000.00", "9000")
                .replace("KES", "USD");
        var refused = owner.post("/api/v1/session-kinds", wrong.replace("9000", "much"))
                .expect(400);
        assertThat(refused.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("name", "durationMinutes", "price.currency", "price.amount");
    }
}

package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A session's other ways than straight to its end. */
interface SessionJourneys {
    @Test
    default void a_booking_is_declined() {
        var visit = Visit.booked();
        visit.client().post(visit.path("decline"), "{}").expect(403);
        var declined = visit.practitioner().post(visit.path("decline"), "{}").expect(200);
        assertThat(declined.text("/state")).isEqualTo("Declined");
        visit.practitioner().post(visit.path("approval"), "{}").expect(409);
    }

    @Test
    default void an_unpaid_session_is_cancelled_by_the_desk_because_its_client_asked() {
        var visit = Visit.approved();
        var cancelled = visit.desk()
                .post(visit.path("cancellation"), "{\"onBehalfOfClient\": true}")
                .expect(200);
        assertThat(cancelled.text("/payment/status")).isEqualTo("WAIVED");
        visit.ask().expect(409);
    }

    @Test
    default void a_session_is_moved_to_a_free_time_and_to_no_other() {
        var visit = Visit.approved();
        var other = Visit.approved();
        var path = visit.path("rescheduling");
        visit.client().post(path, start(other.start())).expect(409);
        visit.client().post(path, start(visit.start().withHour(3))).expect(422);
        var free = Visit.booked();
        free.client().post(free.path("cancellation"), "{}").expect(200);
        var moved = visit.client().post(path, start(free.start())).expect(200);
        assertThat(moved.json().path("sequence").asInt()).isEqualTo(1);
    }

    @Test
    default void the_desk_moves_a_session_because_its_client_asked() {
        var visit = Visit.approved();
        var free = Visit.booked();
        free.client().post(free.path("cancellation"), "{}").expect(200);
        var body = start(free.start()).replace("}", ", \"onBehalfOfClient\": true}");
        var moved = visit.desk().post(visit.path("rescheduling"), body).expect(200);
        assertThat(moved.text("/start")).isEqualTo(Visit.spelt(free.start()));
    }

    private static String start(OffsetDateTime time) {
        return "{\"start\": \"" + Visit.spelt(time) + "\"}";
    }

    @Test
    default void an_approval_answers_with_what_is_kept() {
        var visit = Visit.booked();
        var approved = visit.practitioner().post(visit.path("approval"), "{}").expect(200);
        assertThat(visit.client()
                        .get("/api/v1/sessions/" + visit.id())
                        .expect(200)
                        .json())
                .isEqualTo(approved.json());
    }

    @Test
    default void what_costs_nothing_is_confirmed_with_its_approval() {
        var visit = Visit.booked("First talk");
        var approved = visit.practitioner().post(visit.path("approval"), "{}").expect(200);
        assertThat(approved.text("/state")).isEqualTo("Confirmed");
    }

    @Test
    default void one_hour_is_given_once() {
        var visit = Visit.approved();
        visit.client().post("/api/v1/sessions", visit.booking(visit.start())).expect(409);
    }

    @Test
    default void a_paid_client_comes_and_the_session_is_completed() {
        var visit = Visit.paid();
        visit.desk().post(visit.path("check-in"), "{}").expect(409);
        OpenPractice.here().clock().jumpTo(visit.start().toInstant());
        assertThat(visit.desk().post(visit.path("check-in"), "{}").expect(200).text("/state"))
                .isEqualTo("CheckedIn");
        visit.practitioner().post(visit.path("completion"), "{}").expect(200);
        assertThat(visit.seen().text("/state")).isEqualTo("Completed");
    }

    @Test
    default void a_client_who_did_not_come_is_a_no_show_until_the_desk_corrects_it() {
        var visit = Visit.paid();
        OpenPractice.here().clock().jumpTo(visit.start().plusMinutes(20).toInstant());
        visit.practitioner().post(visit.path("no-show"), "{}").expect(200);
        assertThat(visit.seen().text("/state")).isEqualTo("NoShow");
        visit.desk().post(visit.path("correction"), "{}").expect(200);
        assertThat(visit.seen().text("/state")).isEqualTo("Completed");
    }

    @Test
    default void an_unpaid_session_expires_and_its_hour_is_free_again() {
        var visit = Visit.approved();
        OpenPractice.here().clock().jump(Duration.ofHours(25));
        OpenPractice.soon().until(() -> visit.seen().text("/state").equals("Expired"));
        visit.client().post("/api/v1/sessions", visit.booking(visit.start())).expect(201);
    }

    @Test
    default void a_stranger_sees_nothing() {
        var visit = Visit.approved();
        var stranger = Visit.booked().client();
        stranger.get("/api/v1/sessions/" + visit.id()).expect(404);
        stranger.get("/api/v1/mpesa/status/" + visit.id()).expect(404);
        stranger.post(visit.path("cancellation"), "{}").expect(404);
    }

    @Test
    default void a_list_comes_in_pages_that_are_the_list() {
        var first = Visit.booked();
        var found = new ArrayList<String>();
        var path = "/api/v1/sessions?state=Pending&limit=2";
        var page = first.desk().get(path).expect(200);
        for (int pages = 1; pages < 50 && page.json().hasNonNull("nextCursor"); pages++) {
            found.addAll(page.json().path("items").findValuesAsText("id"));
            page = first.desk()
                    .get(path + "&cursor=" + page.text("/nextCursor"))
                    .expect(200);
        }
        found.addAll(page.json().path("items").findValuesAsText("id"));
        assertThat(found).doesNotHaveDuplicates().contains(first.id());
    }
}

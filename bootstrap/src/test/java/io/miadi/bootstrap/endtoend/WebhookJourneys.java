package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.demo.SamplePractice.Sample;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Other programs that listen, over real HTTP: what they are told, signed, until they take it. */
interface WebhookJourneys {
    String PATH = "/api/v1/webhooks";

    private static Guest admin() {
        return OpenPractice.here().guest(OpenPractice.SECOND_ADMIN);
    }

    private static Reply listening(Listener listener, String types) {
        return admin().post(PATH, """
                {"url": "%s", "types": [%s], "description": "books"}""".formatted(listener.url(), types)).expect(201);
    }

    private static String one(Reply added) {
        return PATH + "/" + added.text("/webhook/id");
    }

    private static Listener.Heard await(Listener listener, String words, int count) {
        OpenPractice.soon().until(() -> listener.about(words).size() >= count);
        return listener.about(words).get(count - 1);
    }

    /** The log of a delivery, once so many tries at it are written down. */
    private static Reply noted(String delivery, int tries) {
        OpenPractice.soon()
                .until(() ->
                        admin().get(delivery).expect(200).json().path("tries").size() == tries);
        return admin().get(delivery).expect(200);
    }

    private static void jumpToTryAfter(String delivery, int tries) {
        var next = OffsetDateTime.parse(noted(delivery, tries).text("/delivery/nextTryAt"));
        OpenPractice.here().clock().jumpTo(next.toInstant());
    }

    private static void state(String path, String state) {
        assertThat(admin().patch(path, "{\"state\": \"" + state + "\"}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo(state);
    }

    /** Gone at the end, so that other journeys are not heard by it. */
    private static void removed(Reply added) {
        admin().delete(one(added)).expect(204);
        admin().get(one(added)).expect(404);
    }

    @Test
    default void a_payment_is_told_with_a_good_signature_until_it_is_taken_under_one_id() {
        try (var listener = new Listener(500, 503)) {
            var added = listening(listener, "\"payment.settled\"");
            var secret = added.text("/secret");
            var visit = Visit.paid();
            var first = await(listener, visit.id(), 1);
            var delivery = one(added) + "/deliveries/" + first.id().substring("msg_".length());
            jumpToTryAfter(delivery, 1);
            await(listener, visit.id(), 2);
            jumpToTryAfter(delivery, 2);
            await(listener, visit.id(), 3);
            var heard = listener.about(visit.id());
            assertThat(heard).allMatch(each -> each.isSignedWith(secret));
            assertThat(heard).extracting(Listener.Heard::id).containsOnly(first.id());
            assertThat(heard).extracting(Listener.Heard::body).containsOnly(first.body());
            assertThat(first.body())
                    .contains("\"type\":\"payment.settled\"", "\"amount\":\"1500.00\"", visit.paymentId());
            assertThat(first.body()).doesNotContain(visit.msisdn());
            var log = noted(delivery, 3);
            assertThat(log.text("/delivery/state")).isEqualTo("DELIVERED");
            assertThat(log.json().path("tries").findValues("status").toString()).isEqualTo("[204, 503, 500]");
            assertThat(log.text("/body")).isEqualTo(first.body());
            assertThat(admin().get(one(added)).expect(200).text("/state")).isEqualTo("ACTIVE");
            removed(added);
        }
    }

    @Test
    default void after_a_rotation_both_secrets_verify_and_a_replay_has_the_same_id() {
        try (var listener = new Listener()) {
            var added = listening(listener, "\"payment.settled\"");
            var test = admin().post(one(added) + "/test", "").expect(202);
            var event = test.text("/event");
            var before = await(listener, "webhook.test", 1);
            var rotated = admin().post(one(added) + "/secret", "").expect(200);
            assertThat(rotated.text("/secret")).isNotEqualTo(added.text("/secret"));
            OpenPractice.soon()
                    .until(() -> !admin().get(one(added) + "/deliveries?state=DELIVERED")
                            .expect(200)
                            .json()
                            .path("items")
                            .isEmpty());
            admin().post(one(added) + "/deliveries/" + event + "/replay", "").expect(202);
            var after = await(listener, "webhook.test", 2);
            assertThat(before.isSignedWith(added.text("/secret"))).isTrue();
            assertThat(before.isSignedWith(rotated.text("/secret"))).isFalse();
            assertThat(after.isSignedWith(added.text("/secret"))).isTrue();
            assertThat(after.isSignedWith(rotated.text("/secret"))).isTrue();
            assertThat(after.id()).isEqualTo(before.id()).isEqualTo(test.text("/messageId"));
            var since = OpenPractice.here().clock().instant().minus(Duration.ofHours(1));
            assertThat(admin().post(
                                    one(added) + "/replay",
                                    "{\"since\": \"" + Visit.spelt(since.atOffset(ZoneOffset.UTC)) + "\"}")
                            .expect(202)
                            .text("/count"))
                    .isEqualTo("1");
            assertThat(await(listener, "webhook.test", 3).id()).isEqualTo(before.id());
            removed(added);
        }
    }

    @Test
    default void whoever_added_an_endpoint_that_is_gone_is_told_by_mail() {
        try (var listener = new Listener(410)) {
            var added = listening(listener, "\"payment.held\"");
            admin().post(one(added) + "/test", "").expect(202);
            OpenPractice.soon()
                    .until(() ->
                            admin().get(one(added)).expect(200).text("/state").equals("STOPPED"));
            assertThat(admin().get(one(added)).expect(200).text("/stoppedFor")).isEqualTo("GONE");
            OpenPractice.soon()
                    .until(() -> Post.letters().stream().anyMatch(letter -> letter.contains("is told nothing more")));
            state(one(added), "ACTIVE");
            removed(added);
        }
    }

    @Test
    default void what_happens_while_an_endpoint_rests_waits_for_it() {
        try (var listener = new Listener()) {
            var added = listening(listener, "\"payment.settled\"");
            state(one(added), "PAUSED");
            admin().post(one(added) + "/test", "").expect(409);
            var visit = Visit.paid();
            assertThat(admin().get(one(added) + "/deliveries?state=WAITING&limit=1")
                            .expect(200)
                            .text("/items/0/tries"))
                    .isEqualTo("0");
            assertThat(listener.about(visit.id())).isEmpty();
            state(one(added), "ACTIVE");
            await(listener, visit.id(), 1);
            removed(added);
        }
    }

    @Test
    default void money_that_went_back_and_a_run_that_ended_are_told() {
        try (var listener = new Listener()) {
            var added = listening(listener, "\"payment.refunded\", \"reconciliation.completed\"");
            var owner = OpenPractice.here().guest(Sample.OWNER);
            var visit = Visit.paid();
            var refund = visit.desk()
                    .post(
                            "/api/v1/payments/" + visit.paymentId() + "/refunds",
                            "{\"amount\": {\"amount\": \"600.00\", \"currency\": \"KES\"}, \"reason\": \"ended early\"}")
                    .expect(201)
                    .text("/id");
            visit.practitioner().post(visit.path("cancellation"), "{}").expect(200);
            owner.post("/api/v1/refunds/" + refund + "/approval", "{}").expect(200);
            assertThat(await(listener, refund, 1).body())
                    .contains("\"type\":\"payment.refunded\"", "\"amount\":\"600.00\"");
            var run = owner.post("/api/v1/reconciliation/run", "{\"from\": \"2026-01-01\", \"to\": \"2026-12-31\"}")
                    .expect(202)
                    .text("/id");
            var told = await(listener, run, 1);
            var kept = owner.get("/api/v1/reconciliation/runs/" + run).expect(200);
            assertThat(told.isSignedWith(added.text("/secret"))).isTrue();
            assertThat(told.body())
                    .contains(
                            "\"digest\":\"" + kept.text("/digest") + "\"",
                            "\"link\":\"/api/v1/reconciliation/runs/" + run + "\"",
                            "\"openItems\":",
                            "\"from\":\"2026-01-01\"");
            removed(added);
        }
    }

    @Test
    default void what_cannot_be_an_endpoint_is_refused_in_words() {
        var here = OpenPractice.here();
        assertThat(admin().post(PATH, "{\"url\": \"books\", \"types\": [\"payment.lost\"]}")
                        .expect(400)
                        .text())
                .contains("\"url\"", "payment.settled, payment.held");
        admin().post(PATH, "{\"url\": \"http://user:word@127.0.0.1/\", \"types\": [\"payment.held\"]}")
                .expect(422);
        here.guest(Sample.STAFF).get(PATH).expect(403);
        here.client(1)
                .post(PATH, "{\"url\": \"https://example.org\", \"types\": [\"payment.held\"]}")
                .expect(403);
        try (var listener = new Listener()) {
            var added = listening(listener, "\"payment.held\"");
            assertThat(admin().get(PATH).expect(200).text())
                    .contains(listener.url())
                    .doesNotContain("whsec_");
            admin().patch(one(added), "{\"types\": [\"webhook.test\"], \"description\": \"x\"}")
                    .expect(400);
            admin().patch(one(added), "{\"types\": [\"payment.refunded\"], \"description\": \"other\"}")
                    .expect(200);
            admin().get(one(added) + "/deliveries?state=LOST").expect(400);
            admin().get(one(added) + "/deliveries/" + UUID.randomUUID()).expect(404);
            admin().post(one(added) + "/deliveries/" + UUID.randomUUID() + "/replay", "")
                    .expect(404);
            admin().post(one(added) + "/replay", "{\"since\": \"2020-01-01T00:00:00Z\"}")
                    .expect(400);
            removed(added);
            admin().patch(one(added), "{\"state\": \"ACTIVE\"}").expect(404);
            admin().post(one(added) + "/secret", "").expect(404);
            admin().delete(one(added)).expect(404);
        }
    }
}

package io.miadi.bootstrap.campaign;

import io.miadi.bootstrap.campaign.Caller.Reply;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * One session from booking to confirmation, driven by people who try again with the same key when no answer came. It remembers
 * how far it is, so that the program may die under any step.
 */
final class SessionLife {
    private static final int SESSIONS_A_DAY = 12;
    private static final int FIRST_HOUR = 8;
    private static final int HOURS_AHEAD_OF_UTC = 3;
    private static final int FIRST_DAY = 30;

    private final Stage.Offer offer;
    private final People people;
    private final int number;
    private final OffsetDateTime start;
    private final UUID bookKey = UUID.randomUUID();
    private UUID payKey = UUID.randomUUID();
    private Optional<String> id = Optional.empty();
    private boolean approved;
    private boolean asked;
    private boolean isReleasing;
    private boolean confirmed;

    /** Who drives it. */
    record People(Caller client, Caller practitioner, Caller desk) {}

    /** @param number tells lives apart: each has a time and a phone of its own */
    SessionLife(Stage stage, People people, int number) {
        this.offer = stage.offer();
        this.people = people;
        this.number = number;
        this.start = stage.today()
                .plusDays(FIRST_DAY + number / SESSIONS_A_DAY)
                .atTime(FIRST_HOUR + number % SESSIONS_A_DAY, 0)
                .atOffset(ZoneOffset.ofHours(HOURS_AHEAD_OF_UTC));
    }

    /** Whose phone pays, in the provider's spelling. */
    String msisdn() {
        return "2547%08d".formatted(50_000_000 + number);
    }

    /** Its session's id; it has to be booked. */
    String id() {
        return id.orElseThrow();
    }

    /** Whether it is booked now, perhaps by this call. */
    boolean isBooked() {
        if (id.isEmpty()) {
            book();
        }
        return id.isPresent();
    }

    boolean isConfirmed() {
        return confirmed;
    }

    boolean isApproved() {
        return approved;
    }

    /** Takes the next step by the prompt on the phone. */
    void step() {
        if (!approved) {
            untilApproved();
        } else if (!asked) {
            ask();
        } else {
            look();
        }
    }

    /** Takes the next step, with the money over the desk. */
    void stepAtDesk() {
        if (!approved) {
            untilApproved();
        } else if (!confirmed) {
            var body =
                    "{\"sessionId\":\"%s\",\"method\":\"CASH\",\"amount\":{\"amount\":\"1500.00\",\"currency\":\"KES\"}}"
                            .formatted(id.orElseThrow());
            confirmed = answered(people.desk().post("/api/v1/payments/desk", body, payKey), 201)
                    .isPresent();
        }
    }

    /** Takes the next step to an approved session. */
    void untilApproved() {
        if (id.isEmpty()) {
            book();
        } else if (!approved) {
            approve();
        }
    }

    private void book() {
        var body = "{\"practitionerId\":\"%s\",\"kindId\":\"%s\",\"start\":\"%s\"}"
                .formatted(offer.practitioner(), offer.kind(), start);
        id = answered(people.client().post("/api/v1/sessions", body, bookKey), 201)
                .map(reply -> reply.text("/id"));
    }

    /** Approving has no second effect: when it was done already the session says so. */
    private void approve() {
        var path = "/api/v1/sessions/" + id.orElseThrow();
        var reply = people.practitioner().post(path + "/approval", "{}");
        boolean before = reply.filter(r -> r.is(409)).isPresent()
                && people.practitioner()
                        .get(path)
                        .filter(r -> r.text("/state").equals("Approved"))
                        .isPresent();
        approved = before || reply.filter(r -> r.is(200)).isPresent();
    }

    private void ask() {
        var body = "{\"sessionId\":\"%s\",\"phone\":\"+%s\"}".formatted(id.orElseThrow(), msisdn());
        asked = answered(people.client().post("/api/v1/mpesa/initiate", body, payKey), 202)
                .isPresent();
    }

    /** Asks where the payment stands. */
    void look() {
        var status =
                people.client().get("/api/v1/mpesa/status/" + id.orElseThrow()).filter(r -> r.is(200));
        confirmed =
                status.filter(s -> s.text("/sessionState").equals("Confirmed")).isPresent();
        if (isReleasing) {
            status.filter(s -> s.text("/phase").equals("STILL_CHECKING")).ifPresent(this::release);
        }
        boolean mayTryAgain =
                status.filter(s -> s.body().path("retryAllowed").asBoolean()).isPresent();
        if (!confirmed && mayTryAgain) {
            payKey = UUID.randomUUID();
            asked = false;
        }
    }

    /** From now on the desk lets go of an attempt whose outcome nobody knows, as soon as it may. */
    void releasing() {
        isReleasing = true;
    }

    /** Refused until enough time has passed; then the client may try again. */
    private void release(Reply status) {
        var path =
                "/api/v1/payments/" + status.text("/paymentId") + "/attempts/" + status.text("/attempt") + "/release";
        people.desk().post(path, "{\"reason\":\"The client asked to pay again.\"}");
    }

    /** How many steps are behind it. */
    int progress() {
        return (id.isPresent() ? 1 : 0) + (approved ? 1 : 0) + (asked ? 1 : 0) + (confirmed ? 1 : 0);
    }

    boolean isAsked() {
        return asked;
    }

    /** Busy, still running and limited mean that the same request may be sent again; everything else has to be right. */
    private static Optional<Reply> answered(Optional<Reply> reply, int expected) {
        reply.filter(r -> !r.is(expected) && !isForNow(r)).ifPresent(wrong -> {
            throw new IllegalStateException("answered " + wrong.status() + ": " + wrong.body());
        });
        return reply.filter(r -> r.is(expected));
    }

    private static boolean isForNow(Reply reply) {
        return reply.is(429)
                || reply.is(503)
                || (reply.is(409) && reply.text("/type").endsWith("idempotency-in-progress"));
    }
}

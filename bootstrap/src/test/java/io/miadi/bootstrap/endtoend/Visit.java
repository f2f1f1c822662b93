package io.miadi.bootstrap.endtoend;

import io.miadi.bootstrap.demo.SamplePractice.Sample;
import io.miadi.domain.session.SessionKind;
import io.miadi.simulators.daraja.Phone;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.fault.FaultRule;
import io.miadi.simulators.daraja.fault.Target;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** One client's session on its way: each has a time of its own, and a phone of its own to pay with. */
final class Visit {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final ZoneOffset NAIROBI = ZoneOffset.ofHours(3);
    private static final int FIRST_HOUR = 8;
    private static final int HOURS_A_DAY = 12;
    private static final int DAYS_AHEAD = 3;

    private final OpenPractice practice = OpenPractice.here();
    private final int number = COUNT.incrementAndGet();
    private final Guest client = practice.client(number);
    private final SessionKind kind;
    private final OffsetDateTime start;
    private final String id;

    private Visit(SessionKind kind) {
        this.kind = kind;
        this.start = timeOfItsOwn();
        this.id = client.post("/api/v1/sessions", booking(start)).expect(201).text("/id");
    }

    static Visit booked() {
        return booked("Consultation");
    }

    /** @param kind the name of one that the sample practice offers */
    static Visit booked(String kind) {
        return new Visit(OpenPractice.here().sample().kind(kind));
    }

    static Visit approved() {
        var visit = booked();
        visit.practitioner().post(visit.path("approval"), "{}").expect(200);
        return visit;
    }

    /** With the prompt on its client's phone. */
    static Visit asked() {
        var visit = approved();
        visit.ask().expect(202);
        return visit;
    }

    static Visit paid() {
        var visit = asked();
        visit.phone().enterPin("1234");
        visit.until("PAID");
        return visit;
    }

    /** The days go on with the clock, so that no two visits ever want one hour. */
    private OffsetDateTime timeOfItsOwn() {
        var today = LocalDate.ofInstant(practice.clock().instant(), NAIROBI);
        return today.plusDays(DAYS_AHEAD + (long) number / HOURS_A_DAY)
                .atTime(FIRST_HOUR + number % HOURS_A_DAY, 0)
                .atOffset(NAIROBI);
    }

    String booking(OffsetDateTime at) {
        return """
                {"practitionerId": "%s", "kindId": "%s", "start": "%s"}""".formatted(practice.sample().idOf(Sample.PRACTITIONER), kind.id(), spelt(at));
    }

    /** With its seconds, which {@code toString} leaves out. */
    static String spelt(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    Reply ask() {
        return client.post("/api/v1/mpesa/initiate", initiation());
    }

    String initiation() {
        return """
                {"sessionId": "%s", "phone": "+%s"}""".formatted(id, msisdn());
    }

    String msisdn() {
        return "2547%08d".formatted(60_000_000 + number);
    }

    /** Something goes wrong for this payer, once. */
    void meets(FaultKind kind) {
        practice.world().daraja().faults().add(new FaultRule(Fault.of(kind), new Target.Payer(msisdn()), 1, 1));
    }

    /** The phone that pays. */
    Phone phone() {
        return practice.world().daraja().phone(msisdn());
    }

    /** Where the payment stands, as its client sees it. */
    Reply progress() {
        return client.get("/api/v1/mpesa/status/" + id).expect(200);
    }

    /** Waits until its client sees this phase. */
    Reply until(String phase) {
        OpenPractice.soon().until(() -> progress().text("/phase").equals(phase));
        return progress();
    }

    /** The session as its client sees it. */
    Reply seen() {
        return client.get("/api/v1/sessions/" + id).expect(200);
    }

    String id() {
        return id;
    }

    String paymentId() {
        return progress().text("/paymentId");
    }

    OffsetDateTime start() {
        return start;
    }

    Guest client() {
        return client;
    }

    Guest practitioner() {
        return practice.guest(Sample.PRACTITIONER);
    }

    Guest desk() {
        return practice.guest(Sample.STAFF);
    }

    /** @param action as {@code approval} */
    String path(String action) {
        return "/api/v1/sessions/" + id + "/" + action;
    }
}

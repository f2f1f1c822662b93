package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.demo.SamplePractice.Sample;
import io.miadi.simulators.daraja.payer.Behaviour;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What holds for whoever comes to the front door to pay, or to look at what others pay. */
class FrontDoorProperties {
    private static final int TRIES = 100;

    /** Words by which a waiting client is asked to look at the phone. */
    private static final Map<String, String> LOOK = Map.of("en", "Check your phone", "sw", "Angalia simu yako");

    @Property(tries = TRIES)
    @Tag("P11")
    @Label("P11 an accepted push answers that the client should look at the phone, in the client's language")
    void an_accepted_push_answers_look_at_your_phone(
            @ForAll("languages") String language, @ForAll("spellings") String spelling) {
        var visit = Visit.approved();
        var body = visit.initiation().replace("+2547", spelling);
        var headers = Map.of(
                "Authorization",
                "Bearer " + visit.client().tokens().text("/accessToken"),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Accept-Language",
                language);
        var reply = visit.client()
                .send("POST", "/api/v1/mpesa/initiate", body, headers)
                .expect(202);
        assertThat(reply.text("/phase")).isEqualTo("WAITING");
        assertThat(reply.text("/message")).startsWith(LOOK.get(language));
        assertThat(visit.phone().prompt()).isPresent();
    }

    @Property(tries = TRIES)
    @Tag("P34")
    @Label("P34 a paid session's details show the receipt number that the provider's books have")
    void a_paid_session_shows_its_receipt(@ForAll("people") Sample reader) {
        var visit = Visit.approved();
        visit.phone().will(Behaviour.pay());
        visit.ask().expect(202);
        visit.until("PAID");
        var movements = OpenPractice.here().world().daraja().ledger().movements();
        var session = OpenPractice.here()
                .guest(reader)
                .get("/api/v1/sessions/" + visit.id())
                .expect(200);
        assertThat(session.text("/payment/receipt"))
                .isEqualTo(movements.getLast().receipt());
    }

    /** How far a visit has come, and what is shown of its payment then; nothing before there is a fee. */
    enum Stage {
        BOOKED(Visit::booked, ""),
        APPROVED(Visit::approved, "UNPAID"),
        ASKED(Visit::asked, "PROCESSING"),
        PAID(Visit::paid, "PAID");

        private final Supplier<Visit> visit;
        private final String status;

        Stage(Supplier<Visit> visit, String status) {
            this.visit = visit;
            this.status = status;
        }
    }

    @Property(tries = TRIES)
    @Tag("P33")
    @Label("P33 every session shown carries its payment status, alone and in a list, whoever looks")
    void every_session_shown_carries_its_payment_status(@ForAll Stage stage, @ForAll("people") Sample reader) {
        var visit = stage.visit.get();
        for (var looker : List.of(OpenPractice.here().guest(reader), visit.client())) {
            var alone = looker.get("/api/v1/sessions/" + visit.id()).expect(200);
            assertThat(alone.text("/payment/status")).isEqualTo(stage.status);
            var page = looker.get("/api/v1/sessions?limit=200").expect(200).json();
            assertThat(page.path("items"))
                    .filteredOn(session -> session.path("id").asText().equals(visit.id()))
                    .singleElement()
                    .satisfies(session ->
                            assertThat(session.at("/payment/status").asText()).isEqualTo(stage.status));
        }
    }

    /** @param to where it goes, with {@code {session}} and {@code {payment}} in place of a victim's */
    record Request(String method, String to, String body) {
        private static final String PAY = "{\"sessionId\": \"{session}\", \"phone\": \"0712345678\"}";
        private static final String TAKE =
                "{\"sessionId\": \"{session}\", \"method\": \"CASH\", \"amount\": {\"amount\": \"1.00\", \"currency\": \"KES\"}}";
        static final List<Request> ALL = List.of(
                new Request("POST", "/api/v1/mpesa/initiate", PAY),
                new Request("GET", "/api/v1/mpesa/status/{session}", ""),
                new Request("POST", "/api/v1/mpesa/test-connection", "{}"),
                new Request("GET", "/api/v1/payments/{payment}", ""),
                new Request("GET", "/api/v1/payments/{payment}/receipt", ""),
                new Request("POST", "/api/v1/payments/{payment}/attempts/1/release", "{\"reason\": \"mine now\"}"),
                new Request("POST", "/api/v1/payments/desk", TAKE),
                new Request("GET", "/api/v1/payments/desk?date=2026-03-02", ""),
                new Request("GET", "/api/v1/payment-reviews", ""),
                new Request("POST", "/api/v1/payment-reviews/1/close", "{\"note\": \"mine now\"}"),
                new Request("GET", "/api/v1/refund-obligations", ""));

        Request at(Visit visit, String payment) {
            return new Request(
                    method,
                    to.replace("{session}", visit.id()).replace("{payment}", payment),
                    body.replace("{session}", visit.id()));
        }
    }

    @Property(tries = TRIES)
    @Tag("P50")
    @Label("P50 every payment endpoint refuses the unauthenticated and the wrong person, and nothing changes")
    void strangers_are_refused(
            @ForAll("requests") Request request, @ForAll boolean hasName, @ForAll("forged") String forged) {
        var visit = Visit.approved();
        var payment = visit.paymentId();
        var before = visit.progress().json();
        var wrong = request.at(visit, payment);
        var stranger = Visit.booked().client();
        var authorization = hasName ? "Bearer " + stranger.tokens().text("/accessToken") : forged;
        var headers = authorization.isEmpty()
                ? Map.of("Idempotency-Key", UUID.randomUUID().toString())
                : Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Authorization", authorization);
        var reply = stranger.send(wrong.method(), wrong.to(), wrong.body(), headers);
        assertThat(reply.status()).isIn(hasName ? List.of(403, 404) : List.of(401));
        assertThat(visit.progress().json()).isEqualTo(before);
        assertThat(visit.phone().prompt()).isEmpty();
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(LOOK.keySet());
    }

    /** How people write the beginning of a mobile number. */
    @Provide
    Arbitrary<String> spellings() {
        return Arbitraries.of("+2547", "2547", "07", "+254 7", "0 7");
    }

    @Provide
    Arbitrary<Sample> people() {
        return Arbitraries.of(Sample.OWNER, Sample.STAFF, Sample.PRACTITIONER);
    }

    @Provide
    Arbitrary<Request> requests() {
        return Arbitraries.of(Request.ALL);
    }

    /** No credential at all, or one that nobody was given. */
    @Provide
    Arbitrary<String> forged() {
        var rubbish = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(60);
        var tokens = Combinators.combine(rubbish, rubbish, rubbish).as((a, b, c) -> "Bearer " + a + "." + b + "." + c);
        return Arbitraries.oneOf(Arbitraries.just(""), tokens, rubbish.map(text -> "Bearer " + text));
    }
}

package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.campaign.LiveDatabase;
import io.miadi.bootstrap.demo.SamplePractice.Sample;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.payer.ResultCode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Paying by the prompt on the phone. */
interface PromptJourneys {
    @Test
    default void a_session_is_booked_approved_paid_confirmed_and_told() {
        var visit = Visit.booked();
        assertThat(visit.seen().text("/state")).isEqualTo("Pending");
        var approved = visit.practitioner().post(visit.path("approval"), "{}").expect(200);
        assertThat(approved.text("/payment/amount/amount")).isEqualTo("1500.00");
        var reference = approved.text("/payment/reference");
        OpenPractice.soon().until(() -> Post.texts().stream().anyMatch(text -> text.contains(reference)));
        assertThat(visit.progress().text("/phase")).isEqualTo("PAYABLE");
        assertThat(visit.ask().expect(202).text("/message")).startsWith("Check your phone");
        visit.phone().enterPin("1234");
        var receipt = visit.until("PAID").text("/payment/receipt");
        assertThat(visit.seen().text("/state")).isEqualTo("Confirmed");
        assertThat(visit.seen().text("/payment/receipt")).isEqualTo(receipt);
        assertThat(OpenPractice.here().world().daraja().ledger().movements())
                .anyMatch(movement -> movement.receipt().equals(receipt));
        OpenPractice.soon().until(() -> Post.letters().stream().anyMatch(letter -> letter.contains(receipt)));
    }

    @Test
    default void a_receipt_is_read_as_a_page_and_as_a_pdf() {
        var visit = Visit.paid();
        var path = "/api/v1/payments/" + visit.paymentId() + "/receipt";
        var onThePhone =
                OpenPractice.here().world().daraja().payBill().merchant().name();
        assertThat(visit.client().get(path).expect(200).text())
                .contains(visit.progress().text("/payment/receipt"))
                .as("the prompt named the same practice")
                .containsIgnoringCase(onThePhone);
        assertThat(visit.client()
                        .get(path + "?format=pdf&attempt=1")
                        .expect(200)
                        .text())
                .startsWith("%PDF-");
        assertThat(visit.client()
                        .get("/api/v1/payments/" + visit.paymentId())
                        .expect(200)
                        .text("/status"))
                .isEqualTo("PAID");
        visit.client().get("/api/v1/payments/" + UUID.randomUUID() + "/receipt").expect(404);
        assertThat(visit.client().get(path + "?attempt=9").expect(404).text("/detail"))
                .startsWith("This payment has no attempt number 9.");
    }

    @Test
    @Tag("P66")
    default void every_step_of_a_payment_is_in_the_audit_log_with_its_time() {
        var visit = Visit.paid();
        assertThat(audited(visit, "payment.initiate", "CLIENT")).isEqualTo(1);
        assertThat(audited(visit, "payment.evidence", "PROVIDER")).isEqualTo(2);
    }

    private static long audited(Visit visit, String action, String role) {
        try (var database = LiveDatabase.of(OpenPractice.here().folder())) {
            return database.number("""
                    select count(*) from audit_entry
                     where subject = 'payment:%s' and action = '%s' and role = '%s'
                       and at between clock_timestamp() - interval '1 hour' and clock_timestamp()""".formatted(visit.paymentId(), action, role));
        }
    }

    @Test
    default void there_is_no_receipt_before_there_is_money() {
        var visit = Visit.approved();
        var refused = visit.client().get("/api/v1/payments/" + visit.paymentId() + "/receipt");
        assertThat(refused.expect(409).text("/detail")).contains("there is no receipt");
    }

    @Test
    default void whatever_ended_the_prompt_leaves_the_session_approved_and_the_next_one_pays_it() {
        for (var ending : List.of(ResultCode.CANCELLED, ResultCode.UNREACHABLE, ResultCode.NO_FUNDS)) {
            var visit = Visit.asked();
            visit.phone().ends(ending);
            var failed = visit.until("FAILED");
            assertThat(failed.json().path("retryAllowed").asBoolean()).isTrue();
            assertThat(failed.text("/message")).isNotBlank();
            assertThat(visit.seen().text("/state")).isEqualTo("Approved");
            visit.ask().expect(202);
            visit.phone().enterPin("1234");
            assertThat(visit.until("PAID").text("/sessionState")).isEqualTo("Confirmed");
        }
    }

    @Test
    default void a_wrong_pin_takes_no_money_and_says_so() {
        var visit = Visit.asked();
        visit.phone().enterPin("9999");
        assertThat(visit.until("FAILED").text("/message")).contains("PIN");
        assertThat(visit.phone().balanceCents()).isEqualTo(100_000_00L);
        visit.ask().expect(202);
        visit.phone().enterPin("1234");
        visit.until("PAID");
    }

    @Test
    default void money_whose_callback_is_lost_is_found_by_asking() {
        var visit = Visit.approved();
        visit.meets(FaultKind.CALLBACK_LOST);
        visit.ask().expect(202);
        visit.phone().enterPin("1234");
        OpenPractice.here().clock().jump(Duration.ofSeconds(40));
        assertThat(visit.until("PAID").text("/sessionState")).isEqualTo("Confirmed");
    }

    @Test
    default void a_prompt_of_which_nobody_knows_is_let_go_by_name_after_half_an_hour() {
        var visit = Visit.approved();
        visit.meets(FaultKind.PUSH_ACCEPTED_RESET);
        visit.ask().expect(202);
        visit.until("STILL_CHECKING");
        var release = "/api/v1/payments/" + visit.paymentId() + "/attempts/1/release";
        var reason = "{\"reason\": \"The client showed an empty M-Pesa statement.\"}";
        visit.desk().post(release, reason).expect(409);
        OpenPractice.here().clock().jump(Duration.ofMinutes(31));
        visit.client().post(release, reason).expect(403);
        visit.desk().post(release, reason).expect(200);
        assertThat(visit.progress().text("/phase")).isEqualTo("PAYABLE");
    }

    @Test
    default void the_same_request_has_one_effect_and_one_answer() {
        var visit = Visit.approved();
        var key = UUID.randomUUID();
        var first = visit.client()
                .post("/api/v1/mpesa/initiate", visit.initiation(), key)
                .expect(202);
        var again = visit.client()
                .post("/api/v1/mpesa/initiate", visit.initiation(), key)
                .expect(202);
        assertThat(again.json()).isEqualTo(first.json());
        var other = visit.initiation().replace("+2547", "+2541");
        visit.client().post("/api/v1/mpesa/initiate", other, key).expect(422);
        visit.ask().expect(409);
        assertThat(visit.progress().json().path("attempt").asInt()).isEqualTo(1);
    }

    @Test
    default void a_request_that_cannot_be_meant_asks_nobody() {
        var visit = Visit.approved();
        var wrongNumber = visit.initiation().replaceFirst("\\+2547\\d+", "0712 34");
        var refused = visit.client().post("/api/v1/mpesa/initiate", wrongNumber).expect(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo("phone");
        Visit.booked().ask().expect(409);
        visit.client()
                .post("/api/v1/mpesa/initiate", visit.initiation().replace(visit.id(), "" + UUID.randomUUID()))
                .expect(404);
        assertThat(visit.phone().prompt()).isEmpty();
    }

    @Test
    default void a_forged_callback_is_refused_and_changes_nothing() {
        var visit = Visit.asked();
        var prompt = visit.phone().prompt().orElseThrow();
        var forged = """
                {"Body": {"stkCallback": {"MerchantRequestID": "1-1-1", "CheckoutRequestID": "%s", "ResultCode": 0,
                 "ResultDesc": "ok", "CallbackMetadata": {"Item": [{"Name": "Amount", "Value": 1500},
                 {"Name": "MpesaReceiptNumber", "Value": "SFC0000001"}]}}}}""".formatted(prompt.checkoutRequestId());
        var nobody = OpenPractice.here().nobody();
        nobody.send("POST", "/api/v1/mpesa/callback/" + "0".repeat(32), forged, Map.of())
                .expect(404);
        assertThat(visit.progress().text("/phase")).isEqualTo("WAITING");
    }

    @Test
    @Tag("P75")
    default void a_callback_that_comes_again_is_acknowledged_and_has_the_effect_of_one() {
        var visit = Visit.asked();
        var prompt = visit.phone().enterPin("1234").orElseThrow();
        var paid = visit.until("PAID").json();
        var delivery = OpenPractice.here().world().daraja().callbacks().newest().stream()
                .filter(sent -> sent.checkoutRequestId().equals(prompt.checkoutRequestId()))
                .findFirst()
                .orElseThrow();
        var path = URI.create(delivery.url()).getPath();
        var nobody = OpenPractice.here().nobody();
        nobody.send("POST", path, delivery.body(), Map.of()).expect(200);
        nobody.send("POST", path, delivery.body().replace("\"ResultCode\":0", "\"ResultCode\": 1032"), Map.of())
                .expect(200);
        assertThat(visit.progress().json()).isEqualTo(paid);
    }

    @Test
    default void the_connection_to_the_provider_is_tested() {
        var owner = OpenPractice.here().guest(Sample.OWNER);
        var tested = owner.post("/api/v1/mpesa/test-connection", "{}").expect(200);
        assertThat(tested.json().path("works").asBoolean()).isTrue();
        assertThat(tested.text()).doesNotContain("sandbox-secret");
    }
}

package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.demo.SamplePractice.Sample;
import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Money on its way back, against the simulated operator whose ledger says what really went back. */
interface RefundJourneys {
    private static Guest owner() {
        return OpenPractice.here().guest(Sample.OWNER);
    }

    private static String proposal(String amount) {
        return "{\"amount\": {\"amount\": \"" + amount + "\", \"currency\": \"KES\"}, \"reason\": \"ended early\"}";
    }

    private static String refundsOf(Visit visit) {
        return "/api/v1/payments/" + visit.paymentId() + "/refunds";
    }

    private static Reply proposed(Visit visit, String amount) {
        return visit.desk().post(refundsOf(visit), proposal(amount)).expect(201);
    }

    /** Proposed for a session that the practice then cancels, so that the money may go. */
    private static String cancelledWith(Visit visit, String amount) {
        var id = proposed(visit, amount).text("/id");
        visit.practitioner().post(visit.path("cancellation"), "{}").expect(200);
        return id;
    }

    private static Reply until(String id, String state) {
        OpenPractice.soon()
                .until(() -> owner().get("/api/v1/refunds/" + id)
                        .expect(200)
                        .text("/state")
                        .equals(state));
        return owner().get("/api/v1/refunds/" + id).expect(200);
    }

    /** Given back by the practice, and known to have arrived. */
    static Reply refunded(Visit visit, String amount) {
        var id = cancelledWith(visit, amount);
        owner().post("/api/v1/refunds/" + id + "/approval", "{}").expect(200);
        return until(id, "SUCCEEDED");
    }

    private static List<Entry.Outflow> backTo(Visit visit) {
        var paid = visit.progress().text("/payment/receipt");
        return OpenPractice.here().world().daraja().ledger().outflows().stream()
                .filter(outflow ->
                        outflow.cause() instanceof Entry.Cause.Reversal(var original) && original.equals(paid)
                                || outflow.cause() instanceof Entry.Cause.BusinessPayment
                                        && outflow.msisdn().equals(visit.msisdn()))
                .toList();
    }

    @Test
    default void a_refund_is_proposed_approved_sent_back_and_told() {
        var visit = Visit.paid();
        var id = cancelledWith(visit, "1500.00");
        visit.desk().post("/api/v1/refunds/" + id + "/approval", "{}").expect(403);
        assertThat(owner().post("/api/v1/refunds/" + id + "/approval", "{}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("APPROVED");
        var back = until(id, "SUCCEEDED");
        assertThat(backTo(visit)).singleElement().satisfies(outflow -> {
            assertThat(outflow.paid().amountCents()).isEqualTo(150_000);
            assertThat(outflow.receipt()).isEqualTo(back.text("/receipt"));
        });
        OpenPractice.soon().until(() -> Post.texts().stream().anyMatch(text -> text.contains(back.text("/receipt"))));
        assertThat(visit.desk()
                        .get("/api/v1/refund-obligations?limit=200")
                        .expect(200)
                        .text())
                .doesNotContain(visit.paymentId());
        owner().post("/api/v1/refunds/" + id + "/approval", "{}").expect(409);
        owner().post("/api/v1/refunds/" + id + "/decline", "{}").expect(409);
    }

    @Test
    default void what_a_cancelled_client_is_owed_is_proposed_by_itself() {
        var visit = Visit.paid();
        visit.client().post(visit.path("cancellation"), "{}").expect(200);
        OpenPractice.soon()
                .until(() -> visit.desk()
                                .get(refundsOf(visit))
                                .expect(200)
                                .json()
                                .path("items")
                                .size()
                        == 1);
        var proposed = visit.desk().get(refundsOf(visit)).expect(200);
        assertThat(proposed.text("/items/0/state")).isEqualTo("REQUESTED");
        assertThat(proposed.text("/items/0/amount/amount")).isEqualTo("1500.00");
        var id = proposed.text("/items/0/id");
        assertThat(owner().post("/api/v1/refunds/" + id + "/decline", "{}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("DECLINED");
        assertThat(visit.desk()
                        .get("/api/v1/refunds?state=DECLINED&limit=200")
                        .expect(200)
                        .text())
                .contains(id);
        visit.desk().get("/api/v1/refunds?state=LOST").expect(400);
    }

    @Test
    @Tag("K7")
    default void of_many_proposals_at_once_never_more_than_was_paid_goes_back() {
        var visit = Visit.paid();
        var desk = visit.desk();
        var path = refundsOf(visit);
        desk.get(path).expect(200);
        var statuses = IntStream.range(0, 24)
                .parallel()
                .mapToObj(each -> desk.post(path, proposal("400.00")).status())
                .toList();
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
        assertThat(statuses).allMatch(status -> status == 201 || status == 422);
        visit.practitioner().post(visit.path("cancellation"), "{}").expect(200);
        var ids = desk.get(path).expect(200).json().path("items").findValuesAsText("id");
        ids.stream().parallel().forEach(id -> owner().post("/api/v1/refunds/" + id + "/approval", "{}"));
        ids.forEach(id -> until(id, "SUCCEEDED"));
        assertThat(backTo(visit).stream()
                        .mapToLong(each -> each.paid().amountCents())
                        .sum())
                .isEqualTo(120_000);
    }

    @Test
    default void the_same_key_proposes_once() {
        var visit = Visit.paid();
        var key = UUID.randomUUID();
        var first = visit.desk().post(refundsOf(visit), proposal("100.00"), key).expect(201);
        assertThat(visit.desk()
                        .post(refundsOf(visit), proposal("100.00"), key)
                        .expect(201)
                        .json())
                .isEqualTo(first.json());
        assertThat(visit.desk().get(refundsOf(visit)).expect(200).json().path("items"))
                .hasSize(1);
        visit.desk().post(refundsOf(visit), proposal("200.00"), key).expect(422);
        visit.desk().post(refundsOf(visit), proposal("0.00")).expect(400);
        visit.client().post(refundsOf(visit), proposal("100.00")).expect(403);
        owner().post("/api/v1/refunds/" + first.text("/id") + "/approval", "{}").expect(409);
    }

    @Test
    default void a_lost_acknowledgement_is_unknown_until_the_result_tells() {
        var visit = Visit.paid();
        var id = cancelledWith(visit, "700.00");
        visit.meets(FaultKind.REQUEST_ACCEPTED_500);
        owner().post("/api/v1/refunds/" + id + "/approval", "{}").expect(200);
        until(id, "SUCCEEDED");
        assertThat(backTo(visit)).hasSize(1);
    }

    @Test
    default void a_lost_result_is_asked_after_and_nothing_is_sent_twice() {
        var visit = Visit.paid();
        var id = cancelledWith(visit, "1500.00");
        visit.meets(FaultKind.RESULT_LOST);
        owner().post("/api/v1/refunds/" + id + "/approval", "{}").expect(200);
        until(id, "PENDING");
        owner().post("/api/v1/refunds/" + id + "/resolution", "{\"outcome\": \"RETURNED\", \"note\": \"seen\"}")
                .expect(409);
        OpenPractice.here().clock().jump(Duration.ofSeconds(31));
        assertThat(until(id, "SUCCEEDED").text("/receipt"))
                .isEqualTo(backTo(visit).getFirst().receipt());
        assertThat(backTo(visit)).hasSize(1);
    }

    @Test
    default void a_result_that_comes_late_and_twice_after_a_time_out_ends_it_once() {
        var visit = Visit.paid();
        var id = cancelledWith(visit, "900.00");
        visit.meets(FaultKind.RESULT_LOST);
        owner().post("/api/v1/refunds/" + id + "/approval", "{}").expect(200);
        until(id, "PENDING");
        var paid = visit.progress().text("/payment/receipt");
        var daraja = OpenPractice.here().world().daraja();
        OpenPractice.soon()
                .until(() -> daraja.callbacks().untaken().stream()
                        .anyMatch(kept -> kept.body().contains(paid)));
        var lost = daraja.callbacks().untaken().stream()
                .filter(kept -> kept.body().contains(paid))
                .findFirst()
                .orElseThrow();
        var path = lost.url().substring(lost.url().indexOf("/api/"));
        var nobody = OpenPractice.here().nobody();
        nobody.post(path.replace("/result", "/timeout"), "{\"Result\": {}}").expect(200);
        nobody.post(path, lost.body()).expect(200);
        nobody.post(path, lost.body()).expect(200);
        until(id, "SUCCEEDED");
        assertThat(backTo(visit)).hasSize(1);
    }

    @Test
    default void what_cannot_be_reversed_is_paid_to_the_payers_number() {
        var visit = Visit.paid();
        var id = cancelledWith(visit, "600.00");
        visit.meets(FaultKind.EXECUTION_NO_REVERSAL);
        owner().post("/api/v1/refunds/" + id + "/approval", "{}").expect(200);
        assertThat(until(id, "SUCCEEDED").text("/way")).isEqualTo("PAY_OUT");
        assertThat(backTo(visit))
                .singleElement()
                .satisfies(outflow -> assertThat(outflow.cause()).isEqualTo(new Entry.Cause.BusinessPayment(id)));
    }

    @Test
    default void cash_goes_back_by_hand_and_a_person_says_so() {
        var visit = Visit.approved();
        visit.desk().post("/api/v1/payments/desk", """
                        {"sessionId": "%s", "method": "CASH", "amount": {"amount": "1500.00", "currency": "KES"}}""".formatted(visit.id())).expect(201);
        var id = cancelledWith(visit, "1500.00");
        owner().post("/api/v1/refunds/" + id + "/approval", "{}").expect(200);
        owner().post("/api/v1/refunds/" + id + "/resolution", "{\"outcome\": \"RETURNED\", \"note\": \" \"}")
                .expect(400);
        var ended = owner().post(
                        "/api/v1/refunds/" + id + "/resolution",
                        "{\"outcome\": \"RETURNED\", \"receipt\": null, \"note\": \"handed over at the desk\"}")
                .expect(200);
        assertThat(ended.text("/state")).isEqualTo("SUCCEEDED");
        assertThat(ended.text("/way")).isEqualTo("BY_HAND");
    }

    @Test
    default void a_result_at_nobodys_address_is_not_found() {
        var nobody = OpenPractice.here().nobody();
        for (var door : List.of("result", "timeout")) {
            nobody.post("/api/v1/hooks/" + "0".repeat(32) + "/" + door, "{}").expect(404);
        }
    }
}

package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.campaign.LiveDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Money at the desk, and the lists that the desk works from. */
interface DeskJourneys {
    private static String cash(Visit visit, String amount) {
        return """
                {"sessionId": "%s", "method": "CASH", "amount": {"amount": "%s", "currency": "KES"}}""".formatted(visit.id(), amount);
    }

    @Test
    default void cash_in_two_parts_confirms_the_session_and_stands_on_the_list_of_the_day() {
        var visit = Visit.approved();
        var part = visit.desk()
                .post("/api/v1/payments/desk", cash(visit, "500.00"))
                .expect(201);
        assertThat(part.text("/status")).isEqualTo("PARTLY_PAID");
        assertThat(visit.seen().text("/state")).isEqualTo("Approved");
        visit.desk().post("/api/v1/payments/desk", cash(visit, "1000.01")).expect(422);
        visit.desk().post("/api/v1/payments/desk", cash(visit, "1000.00")).expect(201);
        assertThat(visit.seen().text("/state")).isEqualTo("Confirmed");
        var today = LocalDate.ofInstant(OpenPractice.here().clock().instant(), ZoneId.of("Africa/Nairobi"));
        var list = visit.desk().get("/api/v1/payments/desk?date=" + today).expect(200);
        var reference = visit.progress().text("/payment/reference");
        assertThat(list.json().path("items").findValuesAsText("reference")).contains(reference, reference);
        visit.client()
                .get("/api/v1/payments/" + visit.paymentId() + "/receipt?attempt=1")
                .expect(200);
    }

    @Test
    default void a_card_slip_counts_once() {
        var visit = Visit.approved();
        var card = """
                {"sessionId": "%s", "method": "CARD_AT_DESK", "amount": {"amount": "100.00", "currency": "KES"}, "slip": "%s"}""".formatted(visit.id(), "T-" + visit.id());
        var key = UUID.randomUUID();
        var first = visit.desk().post("/api/v1/payments/desk", card, key).expect(201);
        assertThat(visit.desk()
                        .post("/api/v1/payments/desk", card, key)
                        .expect(201)
                        .json())
                .isEqualTo(first.json());
        visit.desk().post("/api/v1/payments/desk", card).expect(409);
        var today = LocalDate.ofInstant(OpenPractice.here().clock().instant(), ZoneId.of("Africa/Nairobi"));
        var list = visit.desk().get("/api/v1/payments/desk?date=" + today).expect(200);
        assertThat(list.json().path("items").findValuesAsText("receipt"))
                .contains("T-" + visit.id().toUpperCase(Locale.ROOT));
        assertThat(list.json().path("items").findValuesAsText("sessionId")).contains(visit.id());
        var wrong = card.replace("100.00", "much").replace("KES", "USD").replace("T-", "?");
        var refused = visit.desk().post("/api/v1/payments/desk", wrong).expect(400);
        assertThat(refused.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("amount.currency", "amount.amount", "slip");
        var nothing =
                visit.desk().post("/api/v1/payments/desk", cash(visit, "0.00")).expect(400);
        assertThat(nothing.text("/errors/0/field")).isEqualTo("amount.amount");
        assertThat(nothing.text("/errors/0/message")).contains("above zero");
        visit.client().post("/api/v1/payments/desk", cash(visit, "1.00")).expect(403);
    }

    @Test
    default void a_slip_is_refused_for_cash_and_where_it_looks_like_a_number_of_ours() {
        var visit = Visit.approved();
        var ours = """
                {"sessionId": "%s", "method": "CASH", "amount": {"amount": "400.00", "currency": "KES"}, "slip": "%s-2"}""".formatted(visit.id(), visit.progress().text("/payment/reference"));
        var cash = visit.desk().post("/api/v1/payments/desk", ours).expect(400);
        assertThat(cash.text("/errors/0/field")).isEqualTo("slip");
        assertThat(cash.text("/errors/0/message")).contains("for cash");
        var card = visit.desk()
                .post("/api/v1/payments/desk", ours.replace("CASH", "CARD_AT_DESK"))
                .expect(400);
        assertThat(card.text("/errors/0/field")).isEqualTo("slip");
        visit.desk().post("/api/v1/payments/desk", cash(visit, "400.00")).expect(201);
        visit.desk().post("/api/v1/payments/desk", cash(visit, "1100.00")).expect(201);
        assertThat(visit.seen().text("/state")).isEqualTo("Confirmed");
    }

    @Test
    default void no_cash_is_taken_while_a_prompt_is_open() {
        var visit = Visit.asked();
        visit.desk().post("/api/v1/payments/desk", cash(visit, "1500.00")).expect(409);
        visit.phone().enterPin("1234");
        visit.until("PAID");
    }

    @Test
    default void what_a_cancelled_client_is_owed_is_listed() {
        var visit = Visit.paid();
        visit.client().post(visit.path("cancellation"), "{}").expect(200);
        assertThat(visit.seen().text("/state")).isEqualTo("Cancelled");
        var owed = visit.desk().get("/api/v1/refund-obligations").expect(200);
        assertThat(owed.json().path("items").findValuesAsText("paymentId")).contains(visit.paymentId());
        assertThat(owed.json().path("items").findValuesAsText("reason"))
                .contains("The client cancelled in good time.")
                .noneMatch(words -> words.contains("EARLY"));
        assertThat(owed.json().path("items").findValuesAsText("reasonCode")).contains("EARLY");
        assertThat(visit.progress().text("/message")).contains("was cancelled").doesNotContain("Thank you");
        var reviews = visit.desk().get("/api/v1/payment-reviews").expect(200);
        assertThat(reviews.json().path("items").findValuesAsText("text"))
                .contains("The appointment ended before it took place and the client is owed money back.");
    }

    @Test
    default void a_part_that_a_cancellation_frees_is_owed_back_and_said_to_be_held() {
        var visit = Visit.approved();
        visit.desk().post("/api/v1/payments/desk", cash(visit, "400.00")).expect(201);
        visit.client().post(visit.path("cancellation"), "{}").expect(200);
        var owed = visit.desk().get("/api/v1/refund-obligations?limit=200").expect(200);
        var amounts = new ArrayList<String>();
        owed.json().path("items").forEach(item -> {
            if (item.path("paymentId").asText().equals(visit.paymentId())) {
                amounts.add(item.at("/amount/amount").asText());
            }
        });
        assertThat(amounts).containsExactly("400.00");
        assertThat(visit.progress().text("/message")).contains("hold it for you");
    }

    @Test
    default void a_review_is_found_page_by_page_and_closed_by_name() {
        var visit = Visit.paid();
        visit.client().post(visit.path("cancellation"), "{}").expect(200);
        var number = reviewOf(visit).orElseThrow();
        var close = "/api/v1/payment-reviews/" + number + "/close";
        visit.client().post(close, "{\"note\": \"mine\"}").expect(403);
        visit.desk().post(close, "{\"note\": \" \"}").expect(400);
        long before = looksAudited("payment.review.close");
        var closed =
                visit.desk().post(close, "{\"note\": \"Paid back in cash.\"}").expect(200);
        assertThat(closed.text("/paymentId")).isEqualTo(visit.paymentId());
        assertThat(looksAudited("payment.review.close")).isEqualTo(before + 1);
        assertThat(reviewOf(visit)).isEmpty();
        visit.desk().post(close, "{\"note\": \"again\"}").expect(404);
        visit.desk().get("/api/v1/refund-obligations?limit=1").expect(200);
    }

    /** The number of the open item about the visit's payment, wherever in the list it stands. */
    private static Optional<String> reviewOf(Visit visit) {
        var next = "/api/v1/payment-reviews?limit=2";
        for (int page = 0; page < 500; page++) {
            var found = visit.desk().get(next).expect(200).json();
            for (var item : found.path("items")) {
                if (item.path("paymentId").asText().equals(visit.paymentId())) {
                    return Optional.of(item.path("number").asText());
                }
            }
            if (found.path("nextCursor").isNull()) {
                return Optional.empty();
            }
            next = "/api/v1/payment-reviews?limit=2&cursor="
                    + found.path("nextCursor").asText();
        }
        throw new AssertionError("the list has no end");
    }

    @Test
    @Tag("P69")
    default void every_look_of_the_desk_is_in_the_audit_log_with_its_time() {
        var visit = Visit.paid();
        var payment = "/api/v1/payments/" + visit.paymentId();
        var looks = Map.of(
                payment,
                "payment.look",
                "/api/v1/mpesa/status/" + visit.id(),
                "payment.look",
                payment + "/receipt",
                "payment.receipt.look",
                "/api/v1/payments/desk?date=2031-01-01",
                "payment.cash-list",
                "/api/v1/payment-reviews",
                "payment.list.look",
                "/api/v1/refund-obligations",
                "payment.list.look");
        looks.forEach((path, action) -> {
            long before = looksAudited(action);
            visit.desk().get(path).expect(200);
            assertThat(looksAudited(action)).as(path).isEqualTo(before + 1);
        });
        long before = looksAudited("payment.look");
        visit.client().get(payment).expect(200);
        assertThat(looksAudited("payment.look")).isEqualTo(before);
    }

    private static long looksAudited(String action) {
        try (var database = LiveDatabase.of(OpenPractice.here().folder())) {
            return database.number("""
                    select count(*) from audit_entry
                     where action = '%s' and role = 'STAFF' and actor like 'person:%%' and correlation <> ''
                       and at between clock_timestamp() - interval '1 hour' and clock_timestamp()""".formatted(action));
        }
    }
}

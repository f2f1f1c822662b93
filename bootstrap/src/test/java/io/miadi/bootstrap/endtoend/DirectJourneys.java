package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.demo.SamplePractice.Sample;
import io.miadi.simulators.daraja.c2b.DirectPayments;
import io.miadi.simulators.daraja.fault.FaultKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Payments that payers make by themselves at the simulated PayBill, which tells the product of them over HTTP. */
interface DirectJourneys {
    private static Guest owner() {
        return OpenPractice.here().guest(Sample.OWNER);
    }

    private static Reply registered() {
        return owner().post("/api/v1/reconciliation/direct/registration", "").expect(200);
    }

    private static void validating(boolean on) {
        var request = HttpRequest.newBuilder(
                        URI.create(OpenPractice.here().world().daraja().baseUrl() + "/sim/validation"))
                .POST(BodyPublishers.ofString("{\"on\": " + on + "}"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(204);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Opens the wallet that pays, and pays the PayBill's number. */
    private static DirectPayments.Outcome pay(Visit visit, long shillings, String typed) {
        return OpenPractice.here().world().daraja().directPayments().pay(visit.msisdn(), shillings, typed);
    }

    private static String receipt(DirectPayments.Outcome outcome) {
        assertThat(outcome).isInstanceOf(DirectPayments.Outcome.Paid.class);
        return outcome instanceof DirectPayments.Outcome.Paid(var movement) ? movement.receipt() : "";
    }

    private static String typed(Visit visit) {
        var reference = visit.progress().text("/payment/reference");
        return reference.toLowerCase(Locale.ROOT).replace("-", " ") + ".";
    }

    @Test
    default void what_is_registered_is_not_asked_for_again() {
        registered();
        var again = registered();
        assertThat(again.text("/state")).isEqualTo("DONE");
        assertThat(again.json().path("asked").asBoolean()).isFalse();
        assertThat(again.text("/text")).isEqualTo("M-Pesa tells us of payments to this number.");
    }

    @Test
    default void how_direct_payments_reach_us_is_shown_and_the_list_is_fetched_at_wish() {
        registered();
        var path = "/api/v1/reconciliation/pull";
        assertThat(owner().post(path, "").expect(202).json().path("pulling").asBoolean())
                .isTrue();
        OpenPractice.soon()
                .until(() -> owner().get("/api/v1/reconciliation/direct")
                        .expect(200)
                        .json()
                        .at("/pull/registered")
                        .asBoolean());
        var shown = owner().get("/api/v1/reconciliation/direct").expect(200);
        assertThat(shown.text("/wanted")).isEqualTo("NAMED");
        assertThat(shown.text("/registration/state")).isEqualTo("DONE");
    }

    @Test
    default void whoever_does_not_know_the_secret_is_nobody_and_large_bodies_are_refused() {
        var nobody = OpenPractice.here().nobody();
        for (var name : List.of("confirmation", "validation")) {
            nobody.post("/api/v1/hooks/" + "0".repeat(32) + "/" + name, "{}").expect(404);
            nobody.post("/api/v1/hooks/no-secret/" + name, "{}").expect(404);
            nobody.post("/api/v1/hooks/" + "0".repeat(32) + "/" + name, "{\"x\": \"" + "y".repeat(70_000) + "\"}")
                    .expect(413);
        }
    }

    @Test
    default void a_direct_payment_with_the_reference_confirms_its_session_at_once() {
        registered();
        var visit = Visit.approved();
        var receipt = receipt(pay(visit, 1_500, typed(visit)));
        var paid = visit.until("PAID");
        assertThat(paid.text("/payment/receipt")).isEqualTo(receipt);
        assertThat(visit.seen().text("/state")).isEqualTo("Confirmed");
    }

    @Test
    default void a_payment_that_names_nothing_is_refused_where_we_are_asked() {
        registered();
        var visit = Visit.approved();
        validating(true);
        try {
            assertThat(pay(visit, 1_500, "house rent")).isEqualTo(new DirectPayments.Outcome.Rejected("C2B00012"));
            receipt(pay(visit, 1_500, typed(visit)));
            visit.until("PAID");
            assertThat(pay(visit, 1_500, typed(visit)))
                    .as("nothing is left to pay")
                    .isEqualTo(new DirectPayments.Outcome.Rejected("C2B00012"));
        } finally {
            validating(false);
        }
    }

    @Test
    default void a_payment_in_two_parts_pays_and_what_is_too_much_is_kept() {
        registered();
        var visit = Visit.approved();
        receipt(pay(visit, 1_000, typed(visit)));
        OpenPractice.soon().until(() -> visit.progress().json().toString().contains("500.00"));
        visit.meets(FaultKind.CONFIRMATION_DUPLICATED);
        receipt(pay(visit, 700, typed(visit)));
        visit.until("PAID");
        OpenPractice.soon()
                .until(() -> owner().get("/api/v1/payments/" + visit.paymentId())
                        .expect(200)
                        .text()
                        .contains("200.00"));
    }

    @Test
    default void a_confirmation_that_was_lost_is_taken_when_it_comes_at_last_and_once() {
        registered();
        var visit = Visit.approved();
        visit.meets(FaultKind.CONFIRMATION_LOST);
        var receipt = receipt(pay(visit, 1_500, typed(visit)));
        var callbacks = OpenPractice.here().world().daraja().callbacks();
        OpenPractice.soon()
                .until(() -> callbacks.untaken().stream()
                        .anyMatch(kept -> kept.body().contains(receipt)));
        var lost = callbacks.untaken().stream()
                .filter(kept -> kept.body().contains(receipt))
                .findFirst()
                .orElseThrow();
        var path = lost.url().substring(lost.url().indexOf("/api/"));
        var nobody = OpenPractice.here().nobody();
        var asked = nobody.post(path.replace("/confirmation", "/validation"), lost.body())
                .expect(200);
        assertThat(asked.text("/ResultCode")).isEqualTo("0");
        nobody.post(path, lost.body()).expect(200);
        nobody.post(path, lost.body()).expect(200);
        visit.until("PAID");
        assertThat(visit.progress().text("/payment/receipt")).isEqualTo(receipt);
    }
}

package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.demo.SamplePractice.Sample;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All transactions, searched by the desk and taken along by an administrator. */
interface PaymentSearchJourneys {
    @Test
    @Tag("P38")
    @DisplayName("P38 each transaction is listed with date, amount, client, practitioner, receipt and status")
    default void the_desk_finds_a_payment_by_each_of_its_facts() {
        var visit = Visit.paid();
        var desk = visit.desk();
        var shown = desk.get("/api/v1/payments?sessionId=" + visit.id()).expect(200);
        assertThat(shown.json().path("items")).hasSize(1);
        assertThat(shown.text("/items/0/state")).isEqualTo("SUCCEEDED");
        assertThat(shown.text("/items/0/received/amount")).isEqualTo("1500.00");
        assertThat(shown.text("/items/0/payer")).contains("\u2022");
        assertThat(shown.text()).doesNotContain("checkout");
        var today = LocalDate.ofInstant(OpenPractice.here().clock().instant(), ZoneId.of("Africa/Nairobi"));
        for (var by : new String[] {
            "receipt=" + shown.text("/items/0/receipt"),
            "reference=" + shown.text("/items/0/reference").toLowerCase(Locale.ROOT),
            "client=" + shown.text("/items/0/client").substring(0, 4) + "&minAmount=1500.00&maxAmount=1500.00",
            "practitionerId=" + shown.text("/items/0/practitionerId") + "&state=SUCCEEDED&method=MPESA",
            "from=" + today.minusDays(1) + "&to=" + today
        }) {
            var found = desk.get("/api/v1/payments?limit=200&" + by).expect(200);
            assertThat(found.json().path("items").findValuesAsText("sessionId"))
                    .as(by)
                    .contains(visit.id());
        }
    }

    @Test
    default void a_payer_is_found_by_the_whole_number_and_shown_masked() {
        var visit = Visit.paid();
        OpenPractice.soon().untilAsserted(() -> {
            var found = visit.desk()
                    .get("/api/v1/payments?phone=" + visit.msisdn() + "&sessionId=" + visit.id())
                    .expect(200);
            assertThat(found.json().path("items")).hasSize(1);
            assertThat(found.text()).doesNotContain(visit.msisdn().substring(3));
        });
        visit.desk().get("/api/v1/payments?phone=0712").expect(400);
    }

    @Test
    default void pages_follow_each_other_and_what_cannot_be_read_is_named() {
        Visit.paid();
        Visit.paid();
        var desk = OpenPractice.here().guest(Sample.STAFF);
        var first = desk.get("/api/v1/payments?limit=1").expect(200);
        var second = desk.get("/api/v1/payments?limit=1&cursor=" + first.text("/nextCursor"))
                .expect(200);
        assertThat(second.text("/items/0/paymentId")).isNotEqualTo(first.text("/items/0/paymentId"));
        var wrong = desk.get("/api/v1/payments?state=PAID&client=ab&minAmount=-1&from=2027-01-01")
                .expect(400);
        assertThat(wrong.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("state", "client", "minAmount", "to");
    }

    @Test
    default void an_administrator_takes_them_along_and_the_desk_does_not() {
        var visit = Visit.paid();
        var owner = OpenPractice.here().guest(Sample.OWNER);
        var today = LocalDate.ofInstant(OpenPractice.here().clock().instant(), ZoneId.of("Africa/Nairobi"));
        var days = "from=" + today.minusDays(1) + "&to=" + today;
        var file = owner.get("/api/v1/payments/export?" + days + "&sessionId=" + visit.id())
                .expect(200);
        assertThat(file.header("content-disposition")).contains("attachment", "payments-" + today.minusDays(1));
        owner.get("/api/v1/payments/export?sessionId=" + visit.id()).expect(400);
        assertThat(file.text().lines()).hasSize(3);
        assertThat(file.text()).contains("\"1500.00\"", visit.id(), "\"1 rows\"", "sha-256");
        OpenPractice.here()
                .guest(Sample.STAFF)
                .get("/api/v1/payments/export?" + days)
                .expect(403);
    }
}

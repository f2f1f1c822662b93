package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.demo.SamplePractice.Sample;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The books, for those who may see them. */
interface LedgerJourneys {
    /** The days around the present one: entries have the database's own time, from which these journeys run away. */
    private static String days() {
        var today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        return "from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
    }

    @Test
    default void the_trial_balance_has_what_was_paid_and_both_sides_of_it_are_equal() {
        var owner = OpenPractice.here().guest(Sample.OWNER);
        var before = owner.get("/api/v1/ledger/trial-balance?" + days()).expect(200);
        Visit.paid();
        var after = owner.get("/api/v1/ledger/trial-balance?" + days()).expect(200);
        assertThat(after.text("/balanced")).isEqualTo("true");
        assertThat(clearing(after) - clearing(before)).isGreaterThanOrEqualTo(1500.0);
        assertThat(after.text("/totals/0/turnover/debits/amount"))
                .isEqualTo(after.text("/totals/0/turnover/credits/amount"))
                .isNotEqualTo("0.00");
    }

    private static double clearing(Reply trialBalance) {
        for (var line : trialBalance.json().path("accounts")) {
            if (line.path("account").asText().equals("PROVIDER_CLEARING")) {
                return line.at("/closing/amount").asDouble();
            }
        }
        return 0;
    }

    @Test
    default void the_journal_is_taken_along_as_rows_and_as_text() {
        var visit = Visit.paid();
        var owner = OpenPractice.here().guest(Sample.OWNER);
        var rows = owner.get("/api/v1/ledger/journal?" + days()).expect(200);
        assertThat(rows.header("content-disposition")).contains("attachment", "journal-");
        assertThat(rows.text()).startsWith("\"entry\",").contains(visit.id(), "\"payment.received\"", "sha-256");
        var text = owner.get("/api/v1/ledger/journal?format=hledger&" + days()).expect(200);
        assertThat(text.header("content-type")).startsWith("text/plain");
        assertThat(text.text()).contains("assets:provider clearing:mpesa  KES 1500.00", "session:" + visit.id());
        assertThat(text.text().lines().reduce((first, last) -> last).orElseThrow())
                .contains("entries, sha-256");
    }

    @Test
    default void what_is_asked_of_the_books_in_another_way_is_refused() {
        var owner = OpenPractice.here().guest(Sample.OWNER);
        var missing = owner.get("/api/v1/ledger/trial-balance").expect(400);
        assertThat(missing.json().path("errors").findValuesAsText("field")).containsExactly("from", "to");
        owner.get("/api/v1/ledger/trial-balance?from=2027-02-01&to=2027-01-31").expect(400);
        owner.get("/api/v1/ledger/journal?format=xml&" + days()).expect(400);
        OpenPractice.here()
                .guest(Sample.STAFF)
                .get("/api/v1/ledger/journal?" + days())
                .expect(403);
    }

    @Test
    default void an_export_asks_for_a_password_of_the_last_minutes() {
        var owner = OpenPractice.here().guest(Sample.OWNER);
        var tokens = owner.tokens();
        OpenPractice.here().clock().jump(Duration.ofMinutes(6));
        var stale = OpenPractice.here()
                .nobody()
                .send(
                        "GET",
                        "/api/v1/ledger/journal?" + days(),
                        "",
                        Map.of("Authorization", "Bearer " + tokens.text("/accessToken")));
        assertThat(stale.expect(403).text("/type")).contains("fresh-sign-in-required");
    }
}

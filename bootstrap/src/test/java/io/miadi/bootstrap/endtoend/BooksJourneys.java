package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.demo.SamplePractice.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Holding the provider's own statement against what was recorded. */
interface BooksJourneys {
    String PATH = "/api/v1/reconciliation";

    private static Guest owner() {
        return OpenPractice.here().guest(Sample.OWNER);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(OpenPractice.here().clock().instant(), ZoneId.of("Africa/Nairobi"));
    }

    /** What the portal would export for today; the provider's days are not those that the journeys jumped over. */
    private static String statement() {
        var day = LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.of("Africa/Nairobi"));
        var path = "/sim/statement.csv?from=" + day.minusDays(1) + "&to=" + day;
        var address = OpenPractice.here().world().daraja().baseUrl() + path;
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Test
    default void a_statement_is_previewed_taken_in_and_explains_a_payment() {
        var visit = Visit.paid();
        var receipt = visit.progress().text("/payment/receipt");
        var file = statement();
        var sent = owner().file(PATH + "/statements?name=october.csv", file, UUID.randomUUID())
                .expect(201);
        assertThat(sent.text("/state")).isEqualTo("PREVIEWED");
        assertThat(sent.json().at("/addsUp").asBoolean()).isTrue();
        assertThat(sent.json().at("/rejected").asInt()).isZero();
        var id = sent.text("/id");
        assertThat(owner().file(PATH + "/statements", file, UUID.randomUUID())
                        .expect(200)
                        .text("/id"))
                .isEqualTo(id);
        var rows = owner().get(PATH + "/statements/" + id + "/rows?limit=200").expect(200);
        assertThat(rows.json().path("items").findValuesAsText("receipt")).contains(receipt);
        assertThat(rows.json().path("items").findValuesAsText("outcome")).contains("ACCEPTED");
        var taken = owner().post(PATH + "/statements/" + id + "/commit", "").expect(200);
        assertThat(taken.text("/state")).isEqualTo("TAKEN");
        assertThat(owner().post(PATH + "/statements/" + id + "/commit", "")
                        .expect(200)
                        .json())
                .isEqualTo(taken.json());
        owner().post(PATH + "/statements/" + id + "/discard", "").expect(409);
        assertThat(owner().get(PATH + "/statements").expect(200).json().findValuesAsText("id"))
                .contains(id);
        owner().get(PATH + "/statements/" + id).expect(200);
        var explained = owner().get(PATH + "/session/" + visit.id()).expect(200);
        assertThat(explained.text("/records/0/record/code")).isEqualTo("MATCHED");
        assertThat(explained.text("/records/0/decisions/0/sentence"))
                .contains(receipt)
                .contains("the provider's id is equal");
    }

    @Test
    default void money_that_went_back_at_our_wish_is_no_surprise_in_the_statement() {
        var visit = Visit.paid();
        var receipt = RefundJourneys.refunded(visit, "1500.00").text("/receipt");
        var id = owner().file(PATH + "/statements", statement(), UUID.randomUUID())
                .text("/id");
        owner().post(PATH + "/statements/" + id + "/commit", "").expect(200);
        var records =
                owner().get(PATH + "/session/" + visit.id()).expect(200).json().path("records");
        assertThat(records).hasSize(2);
        assertThat(records.findValuesAsText("receipt")).contains(receipt);
        assertThat(records.findValuesAsText("code")).containsOnly("MATCHED");
    }

    @Test
    default void a_period_is_proven_complete_or_told_what_is_missing() {
        Visit.paid();
        var id = owner().file(PATH + "/statements", statement(), UUID.randomUUID())
                .text("/id");
        owner().post(PATH + "/statements/" + id + "/commit", "").expect(200);
        var day = LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.of("Africa/Nairobi"));
        var proof = owner().get(PATH + "/proof?from=" + day.minusDays(1) + "&to=" + day)
                .expect(200);
        assertThat(proof.json().at("/rows").asInt()).isPositive();
        assertThat(proof.json().at("/unexplained").asInt()).isZero();
        assertThat(proof.text("/totals/difference/amount")).isEqualTo("0.00");
        assertThat(proof.text("/clearing/difference/amount")).isEqualTo("0.00");
        assertThat(proof.text("/suspense/difference/amount")).isEqualTo("0.00");
        // Whether the day is over, so that a statement can be complete for it, depends on how far the practice's clock
        // was moved.
        assertThat(proof.json().at("/failed").findValuesAsText("check")).isSubsetOf("STATEMENTS_COMPLETE");
        owner().get(PATH + "/proof?from=" + day).expect(400);
    }

    @Test
    default void a_run_says_what_its_days_come_to_and_the_same_run_is_not_made_twice() {
        Visit.paid();
        var period = """
                {"from": "%s", "to": "%s"}""".formatted(today(), today());
        var asked = owner().post(PATH + "/run", period).expect(202);
        var path = asked.header("location");
        OpenPractice.soon()
                .until(() -> owner().get(path).expect(200).text("/state").equals("DONE"));
        var done = owner().get(path).expect(200);
        assertThat(done.json().at("/progress").asInt()).isEqualTo(100);
        assertThat(done.json().at("/report/classes").findValuesAsText("side")).contains("OURS");
        assertThat(owner().get(PATH + "/runs").expect(200).json().findValuesAsText("id"))
                .contains(done.text("/id"));
        var now =
                owner().get(PATH + "/report?from=" + today() + "&to=" + today()).expect(200);
        assertThat(now.json().at("/statuses")).hasSize(8);
        var paper = owner().get(PATH + "/report?format=pdf&from=" + today() + "&to=" + today())
                .expect(200);
        assertThat(paper.text()).startsWith("%PDF-");
        owner().get(PATH + "/report?format=xls&from=" + today() + "&to=" + today())
                .expect(400);
        var rows = owner().get(PATH + "/report/export?from=" + today() + "&to=" + today())
                .expect(200);
        assertThat(rows.text()).startsWith("\"time\",\"side\",\"class\"").contains("\"OURS\",\"", "\"end\",\"");
        owner().get(PATH + "/summary").expect(200);
        owner().get(PATH + "/orphaned?side=ours").expect(200);
        owner().get(PATH + "/orphaned").expect(200);
        owner().get(PATH + "/orphaned?side=mine").expect(400);
        owner().get(PATH + "/report?from=" + today() + "&to=2020-01-01").expect(400);
    }

    @Test
    default void what_nobody_explained_is_given_to_somebody_and_closed_with_a_reason() {
        var visit = Visit.paid();
        var receipt = visit.progress().text("/payment/receipt");
        // The provider reports another amount under the number of a payment that we hold.
        var file = statement().replaceFirst("(?m)^(" + receipt + ",.*?)\"?1,?500\\.00\"?", "$1\"1,499.00\"");
        var id = owner().file(PATH + "/statements", file, UUID.randomUUID()).text("/id");
        owner().post(PATH + "/statements/" + id + "/commit", "").expect(200);
        var list = owner().get(PATH + "/exceptions?limit=200").expect(200);
        assertThat(list.json().path("items").findValuesAsText("code")).contains("UNDERPAID");
        var item = item(list, "UNDERPAID");
        var shown = owner().get(PATH + "/exceptions/" + item).expect(200);
        assertThat(shown.text("/exception/state")).isEqualTo("OPEN");
        assertThat(shown.text("/sentences/0")).contains(receipt);
        var at = PATH + "/exceptions/" + item;
        assertThat(owner().post(at + "/assignment", "{}").expect(200).text("/state"))
                .isEqualTo("ASSIGNED");
        assertThat(owner().get(PATH + "/exceptions?mine=true")
                        .expect(200)
                        .json()
                        .findValuesAsText("id"))
                .contains(item);
        owner().post(at + "/proposal", "{\"kind\": \"ALLOCATE\", \"reason\": \"It is hers.\"}")
                .expect(400);
        owner().post(at + "/approval", "").expect(409);
        owner().post(at + "/rejection", "").expect(409);
        var ended = owner().post(
                        at + "/proposal",
                        "{\"kind\": \"VOID_TEST_DATA\", \"reason\": \"A row that was changed by hand.\"}")
                .expect(200);
        assertThat(ended.text("/state")).isEqualTo("RESOLVED");
        assertThat(owner().get(PATH + "/exceptions?state=closed&limit=200")
                        .expect(200)
                        .json()
                        .findValuesAsText("id"))
                .contains(item);
        assertThat(owner().post(at + "/reopening", "").expect(200).text("/state"))
                .isEqualTo("OPEN");
        owner().get(PATH + "/exceptions/" + UUID.randomUUID()).expect(404);
    }

    @Test
    default void stray_money_above_the_limit_is_given_to_a_session_by_two_people() {
        var visit = Visit.approved();
        var shortCode = statement()
                .lines()
                .filter(line -> line.startsWith("Short Code:"))
                .findFirst()
                .orElseThrow();
        var day = today().minusDays(200);
        // Long ago, so that every window about it is closed.
        var file = """
                %s
                Account:,Utility Account
                Time Period:,From %s 00:00:00 To %s 23:59:59

                Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance,A/C No.
                SAB1CD2EF3,%s 10:00:00,Pay Bill,Completed,25000.00,,25000.00,
                SAB1CD2EF4,%s 11:00:00,Pay Bill,Completed,300000.00,,325000.00,RENT
                """.formatted(shortCode, day, day.plusDays(60), day, day);
        var id = owner().file(PATH + "/statements", file, UUID.randomUUID())
                .expect(201)
                .text("/id");
        owner().post(PATH + "/statements/" + id + "/commit", "").expect(200);
        var list = owner().get(PATH + "/exceptions?limit=200").expect(200);
        OpenPractice.soon()
                .until(() -> Post.letters().stream().anyMatch(letter -> letter.contains("something that cannot wait")));
        OpenPractice.soon()
                .until(() -> Post.texts().stream().anyMatch(text -> text.contains("something that cannot wait")));
        var rent = "{\"kind\": \"NOT_OURS\", \"reason\": \"Rent of the shop.\"}";
        owner().post(PATH + "/exceptions/" + of(list, "300000.00") + "/proposal", rent)
                .expect(200);
        var at = PATH + "/exceptions/" + of(list, "25000.00");
        var proposal = """
                {"kind": "ALLOCATE", "reason": "She sent the slip.", "paymentId": "%s"}""".formatted(visit.paymentId());
        assertThat(owner().post(at + "/proposal", proposal).expect(200).text("/state"))
                .isEqualTo("PROPOSED");
        assertThat(owner().post(at + "/approval", "").expect(403).text("/type")).contains("second-person");
        assertThat(owner().post(at + "/rejection", "").expect(200).text("/state"))
                .isEqualTo("ASSIGNED");
        owner().post(at + "/proposal", proposal).expect(200);
        var second = OpenPractice.here().guest(OpenPractice.SECOND_ADMIN);
        assertThat(second.post(at + "/approval", "").expect(200).text("/state")).isEqualTo("RESOLVED");
        assertThat(visit.seen().text("/state")).isEqualTo("Confirmed");
        assertThat(visit.progress().text("/payment/receipt")).isEqualTo("SAB1CD2EF3");
    }

    private static String of(Reply list, String amount) {
        for (var item : list.json().path("items")) {
            if (item.at("/amount/amount").asText().equals(amount)) {
                return item.path("id").asText();
            }
        }
        throw new AssertionError("no " + amount + " in " + list.text());
    }

    private static String item(Reply list, String code) {
        for (var item : list.json().path("items")) {
            if (item.path("code").asText().equals(code)) {
                return item.path("id").asText();
            }
        }
        throw new AssertionError("no " + code + " in " + list.text());
    }

    @Test
    default void a_file_that_is_no_statement_is_refused_with_what_is_wrong() {
        var refused = owner().file(PATH + "/statements", "a,b\n1,2\n", UUID.randomUUID())
                .expect(422);
        assertThat(refused.text("/detail")).contains("Receipt No.");
        var foreign = statement().replaceFirst("Short Code:,[0-9]+", "Short Code:,999999");
        assertThat(owner().file(PATH + "/statements", foreign, UUID.randomUUID())
                        .expect(422)
                        .text("/detail"))
                .contains("999999");
        OpenPractice.here()
                .guest(Sample.STAFF)
                .file(PATH + "/statements", statement(), UUID.randomUUID())
                .expect(403);
    }

    @Test
    default void a_previewed_file_can_be_thrown_away_and_sent_again() {
        Visit.paid();
        var file = statement();
        var first = owner().file(PATH + "/statements", file, UUID.randomUUID())
                .expect(201)
                .text("/id");
        assertThat(owner().post(PATH + "/statements/" + first + "/discard", "")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("DISCARDED");
        owner().post(PATH + "/statements/" + first + "/commit", "").expect(409);
        assertThat(owner().file(PATH + "/statements", file, UUID.randomUUID())
                        .expect(201)
                        .text("/id"))
                .isNotEqualTo(first);
    }

    @Test
    default void the_provider_is_asked_about_a_session_on_demand() {
        var visit = Visit.asked();
        var asked = owner().post(PATH + "/verify/" + visit.id(), "").expect(202);
        assertThat(asked.json().at("/asking").asInt()).isEqualTo(1);
        owner().post(PATH + "/verify/" + UUID.randomUUID(), "").expect(404);
        visit.phone().enterPin("1234");
        visit.until("PAID");
    }
}

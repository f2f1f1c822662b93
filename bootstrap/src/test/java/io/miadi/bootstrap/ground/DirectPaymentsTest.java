package io.miadi.bootstrap.ground;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.proof.Explained;
import io.miadi.application.reconciliation.proof.Proof;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.application.reconciliation.work.WorkOnException;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.DueStatus;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.work.Resolution;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Payments that payers make by themselves, by each way in which they can reach a practice on its real database. */
class DirectPaymentsTest {
    private final DirectPractice world = new DirectPractice();
    private final GroundedPractice practice = world.practice;

    @AfterEach
    void close() {
        world.close();
    }

    private String reference(SessionId session) {
        return practice.payment(session).reference().value();
    }

    private Instant now() {
        return practice.clock().instant();
    }

    @Test
    @Tag("K4")
    void a_confirmation_that_was_lost_is_made_up_for_by_the_list_and_the_statement_adds_nothing() {
        var session = practice.approved().id();
        var begin = now();
        var paid = world.pays(1_500, reference(session).toLowerCase(Locale.ROOT));
        practice.wait(Duration.ofMinutes(1));
        assertThat(world.pulls()).isEqualTo(1);
        world.works();
        assertThat(practice.payment(session).status()).isEqualTo(DueStatus.PAID);
        assertThat(practice.now(session).state()).isInstanceOf(SessionState.Confirmed.class);
        world.confirms(paid);
        world.takes(begin.minusSeconds(60), now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS));
        world.works();
        assertThat(world.lines(paid.receipt())).hasSize(1);
        assertThat(world.kind(paid.receipt())).isEqualTo(MatchClass.MATCHED);
        assertThat(practice.payment(session).attempts()).hasSize(1);
    }

    @Test
    @Tag("K4")
    void the_prompts_own_callback_and_the_confirmation_of_one_receipt_are_one_payment() {
        var session = practice.approved().id();
        practice.ask(session);
        practice.hear(session, true);
        var known = practice.payment(session).attempts().getFirst().receipt().orElseThrow();
        world.confirms(known.value(), now(), "1500.00", reference(session));
        world.works();
        assertThat(practice.payment(session).attempts()).hasSize(1);
        assertThat(practice.payment(session).holdsMoney()).isFalse();
        assertThat(world.kind(known.value())).isEqualTo(MatchClass.MATCHED);
    }

    @Test
    void money_beside_an_open_prompt_waits_for_the_prompts_own_word() {
        var session = practice.approved().id();
        practice.ask(session);
        world.confirms("SC21AB2CD3", now().plusSeconds(9), "1500.00", reference(session));
        world.works();
        assertThat(practice.payment(session).attempts()).hasSize(1);
        assertThat(practice.payment(session).status()).isNotEqualTo(DueStatus.PAID);
        practice.hear(session, true);
        world.works();
        assertThat(practice.payment(session).status()).isEqualTo(DueStatus.PAID);
        assertThat(practice.payment(session).attempts()).as("both came").hasSize(2);
        assertThat(practice.payment(session).holdsMoney()).isTrue();
    }

    @Test
    @Tag("K4")
    void a_prompt_whose_outcome_is_not_known_is_paid_by_its_confirmation() {
        practice.silence();
        var session = practice.approved().id();
        practice.ask(session);
        var asked = now();
        practice.wait(Duration.ofMinutes(10));
        practice.resolve();
        assertThat(practice.payment(session).attempts().getFirst().state()).isEqualTo(AttemptState.UNKNOWN);
        world.confirms("SC21AB2CD3", asked.plusSeconds(9), "1500.00", reference(session));
        world.works();
        assertThat(practice.payment(session).attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.state()).isEqualTo(AttemptState.SUCCEEDED);
            assertThat(attempt.receipt().orElseThrow().value()).isEqualTo("SC21AB2CD3");
        });
        assertThat(practice.now(session).state()).isInstanceOf(SessionState.Confirmed.class);
    }

    @Test
    void what_is_forged_torn_or_of_another_number_makes_no_line_and_stops_nothing() {
        var session = practice.approved().id();
        var body = "{\"TransID\": \"SC21AB2CD3\", \"TransTime\": \"20260302090500\", \"TransAmount\": \"%s\","
                + " \"BusinessShortCode\": \"%s\", \"BillRefNumber\": \"" + reference(session) + "\"}";
        world.hears(body.formatted("1500.00", DirectPractice.SHORT_CODE), false);
        world.hears(body.formatted("1500.00", "600124"), true);
        world.hears(body.formatted("1500.005", DirectPractice.SHORT_CODE), true);
        world.hears(body.formatted("-1500", DirectPractice.SHORT_CODE), true);
        world.hears("{\"TransID\": \"SC2", true);
        world.hears("[]", true);
        world.works();
        assertThat(world.lines("SC21AB2CD3")).isEmpty();
        assertThat(practice.payment(session).attempts()).isEmpty();
        world.hears(body.formatted("1500.50", DirectPractice.SHORT_CODE), true);
        world.works();
        assertThat(practice.payment(session).status()).isEqualTo(DueStatus.PAID);
        assertThat(practice.payment(session).holdsMoney())
                .as("half a shilling is kept")
                .isTrue();
    }

    @Test
    void what_was_told_and_no_statement_has_is_named_by_the_proof_until_one_has_it() {
        var begin = now();
        var paid = world.pays(1_500, reference(practice.approved().id()));
        world.confirms(paid);
        world.confirms("SC21AB2CD3", now(), "700.00", "");
        world.works();
        assertThat(proof(begin).count(Explained.TOLD_ONLY)).isEqualTo(2);
        assertThat(proof(begin).failed()).containsExactly(Proof.Check.STATEMENTS_COMPLETE);
        practice.wait(Duration.ofDays(3));
        world.takes(
                begin.minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS),
                begin.plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS));
        var stated = proof(begin);
        assertThat(stated.failed()).containsExactly(Proof.Check.TOLD_IS_STATED);
        assertThat(stated.count(Explained.TOLD_ONLY)).isEqualTo(1);
        assertThat(stated.count(Explained.RECORDED)).isEqualTo(1);
    }

    private Proof proof(Instant day) {
        return world.world
                .books
                .proof()
                .of(world.world.owner(), Period.day(LocalDate.ofInstant(day, Period.BOOKS)))
                .orElseThrow();
    }

    @Test
    void money_that_names_nothing_waits_and_is_told_once() {
        var begin = now();
        var paid = world.pays(900, "house rent");
        world.confirms(paid);
        world.works();
        assertThat(world.kind(paid.receipt())).isEqualTo(MatchClass.PROVISIONAL);
        world.takes(begin.minusSeconds(60), now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS));
        world.works();
        assertThat(world.lines(paid.receipt())).hasSize(1);
    }

    @Test
    void money_that_names_nothing_is_given_to_a_session_by_a_person_in_the_end() {
        var session = practice.approved().id();
        var begin = now();
        var paid = world.pays(1_500, "MD-WRONGONE");
        world.confirms(paid);
        practice.wait(Duration.ofDays(40));
        world.takes(begin.minusSeconds(60), now().truncatedTo(ChronoUnit.SECONDS));
        world.works();
        assertThat(world.kind(paid.receipt())).isEqualTo(MatchClass.ORPHAN_EXTERNAL);
        var books = world.world;
        var item = books.stores
                .exceptions()
                .list(new Exceptions.Filter(false, Optional.empty()), Optional.empty(), 5)
                .getFirst()
                .item();
        var what = new Resolution(
                Resolution.Kind.ALLOCATE,
                "The client showed the message.",
                Optional.of(practice.payment(session).id().toString()));
        assertThat(books.books.workOn().propose(books.owner(), item.id(), what))
                .isInstanceOf(WorkOnException.Outcome.Done.class);
        assertThat(practice.payment(session).attempts())
                .singleElement()
                .satisfies(attempt ->
                        assertThat(attempt.receipt().orElseThrow().value()).isEqualTo(paid.receipt()));
    }

    @Test
    void after_a_long_pause_the_list_goes_back_as_far_as_it_reaches_and_the_rest_is_written_down() {
        assertThat(world.pulls()).isZero();
        var reached = progress();
        world.pays(100, "before");
        practice.wait(Duration.ofHours(10));
        var seen = world.pays(200, "within");
        practice.wait(Duration.ofHours(47));
        assertThat(world.pulls()).isEqualTo(1);
        assertThat(world.lines(seen.receipt())).hasSize(1);
        var gaps = world.world.stores.pull().gaps(DirectPractice.accountName(), 5);
        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.start()).isEqualTo(reached);
            assertThat(gap.end()).isEqualTo(now().minus(Duration.ofHours(48)).plus(Duration.ofMinutes(2)));
        });
        assertThat(world.pulls()).as("fetched again, it adds nothing").isZero();
    }

    private Instant progress() {
        return world.world
                .stores
                .pull()
                .find(DirectPractice.accountName())
                .orElseThrow()
                .reached()
                .orElseThrow();
    }

    @Test
    void a_long_list_is_fetched_page_by_page() {
        for (int i = 0; i < 230; i++) {
            world.pays(100, "rent " + i);
        }
        practice.wait(Duration.ofMinutes(1));
        assertThat(world.pulls()).isEqualTo(230);
        assertThat(world.daraja.ledger().movements())
                .allSatisfy(
                        movement -> assertThat(world.lines(movement.receipt())).hasSize(1));
    }
}

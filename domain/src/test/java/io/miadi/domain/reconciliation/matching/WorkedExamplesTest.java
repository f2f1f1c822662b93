package io.miadi.domain.reconciliation.matching;

import static io.miadi.domain.reconciliation.Belief.REFUSED;
import static io.miadi.domain.reconciliation.Belief.SUCCEEDED;
import static io.miadi.domain.reconciliation.Belief.UNRESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of the rules of reconciliation that are about matching, by their numbers. */
final class WorkedExamplesTest {
    @Test
    void example_01_an_equal_receipt_is_the_same_money_at_once() {
        var played = new Case()
                .due("APT-1001", "p", 3000)
                .attempt("a1", "APT-1001", SUCCEEDED, "RKT1", 3000)
                .line("RKT1", 3000, "", "", 1);

        assertThat(played.lineIs("RKT1")).isEqualTo(MatchClass.MATCHED);
        assertThat(played.recordIs("a1")).isEqualTo(MatchClass.MATCHED);
        assertThat(played.decisionOf("RKT1").stage()).isEqualTo(Stage.PROVIDER_ID);
    }

    @Test
    void example_02_a_lost_callback_is_repaired_when_its_window_has_closed() {
        var played = new Case()
                .due("APT-1042", "p", 2500)
                .attempt("a2", "APT-1042", UNRESOLVED, "", 2500)
                .line("RKT2", 2500, "apt 1042 ", "", 1.01);

        played.until(2);
        assertThat(played.lineIs("RKT2")).isEqualTo(MatchClass.PROVISIONAL);
        played.until(4);
        assertThat(played.lineIs("RKT2")).isEqualTo(MatchClass.THEY_PAID_WE_PENDING);
        assertThat(played.decisionOf("RKT2").stage()).isEqualTo(Stage.OWN_REFERENCE);
        assertThat(played.decisionOf("RKT2").automatic()).isTrue();
        assertThat(played.decisionOf("RKT2").effect().allocations())
                .containsExactly(new Allocation("APT-1042", Money.kes(2500)));
    }

    @Test
    void example_03_the_same_price_on_the_same_day_says_nothing() {
        var played = new Case()
                .due("APT-1001", "p", 3000)
                .due("APT-1002", "q", 3000)
                .line("L1", 3000, "", "", 1)
                .line("L2", 3000, "", "", 1)
                .end();

        assertThat(played.lineIs("L1")).isEqualTo(MatchClass.AMBIGUOUS);
        assertThat(played.lineIs("L2")).isEqualTo(MatchClass.AMBIGUOUS);
        assertThat(played.decisionOf("L1").doubt().rivals()).containsExactly("APT-1001", "APT-1002");
        assertThat(played.matcher.decisions()).noneMatch(Decision::automatic);
    }

    @Test
    void example_04_a_known_payer_decides_and_leaves_a_suggestion_for_the_other() {
        var played = new Case()
                .due("APT-1001", "p", 3000)
                .due("APT-1002", "q", 3000)
                .payer("p's number", "p")
                .line("L1", 3000, "", "p's number", 1)
                .line("L2", 3000, "", "a new number", 1);

        played.until(20);
        assertThat(played.lineIs("L1")).isEqualTo(MatchClass.PROVISIONAL);
        played.end();
        assertThat(played.lineIs("L1")).isEqualTo(MatchClass.MATCHED);
        assertThat(played.decisionOf("L1").stage()).isEqualTo(Stage.PAYER_IDENTITY);
        assertThat(played.decisionOf("L2").automatic()).isFalse();
        assertThat(played.decisionOf("L2").stage()).isEqualTo(Stage.AMOUNT_AND_TIME);
        assertThat(played.decisionOf("L2").doubt().rivals()).containsExactly("APT-1002");
    }

    @Test
    void example_08_two_parts_with_the_reference_pay_the_due_together() {
        var played = new Case()
                .due("APT-1001", "p", 3000)
                .line("L1", 1000, "APT-1001", "", 1)
                .line("L2", 2000, "APT-1001", "", 4);

        assertThat(played.lineIs("L1")).isEqualTo(MatchClass.PARTIAL);
        played.end();
        assertThat(played.lineIs("L1")).isEqualTo(MatchClass.MATCHED);
        assertThat(played.lineIs("L2")).isEqualTo(MatchClass.MATCHED);
        assertThat(played.decisionOf("L1").lines()).hasSize(2);
    }

    @Test
    void example_08_a_part_alone_is_too_little_when_the_window_ends() {
        var played = new Case()
                .due("APT-1001", "p", 3000)
                .line("L1", 1000, "APT-1001", "", 1)
                .end();

        assertThat(played.lineIs("L1")).isEqualTo(MatchClass.UNDERPAID);
        assertThat(played.decisionOf("L1").effect().allocations())
                .containsExactly(new Allocation("APT-1001", Money.kes(1000)));
    }

    @Test
    void example_09_what_is_more_than_due_is_kept_for_the_client() {
        var played = new Case()
                .due("APT-1001", "p", 3000)
                .line("L1", 3500, "APT-1001", "", 1)
                .end();

        assertThat(played.lineIs("L1")).isEqualTo(MatchClass.OVERPAID);
        assertThat(played.decisionOf("L1").effect().allocations())
                .containsExactly(new Allocation("APT-1001", Money.kes(3000)));
        assertThat(played.decisionOf("L1").unapplied()).isEqualTo(Money.kes(500));
    }

    @Test
    void example_10_one_payment_covers_the_two_appointments_of_a_known_client() {
        var played = new Case()
                .due("APT-1050", "p", 3000)
                .due("APT-1051", "p", 3000)
                .payer("p's number", "p")
                .line("L1", 6000, "APT-1050", "p's number", 1)
                .end();

        assertThat(played.lineIs("L1")).isEqualTo(MatchClass.MATCHED);
        assertThat(played.decisionOf("L1").stage()).isEqualTo(Stage.CLIENT_COVER);
        assertThat(played.decisionOf("L1").effect().allocations())
                .containsExactly(
                        new Allocation("APT-1050", Money.kes(3000)), new Allocation("APT-1051", Money.kes(3000)));
    }

    @Test
    void example_11_several_covers_are_for_a_person_with_the_oldest_first_as_a_suggestion() {
        var played = new Case()
                .due("a", "p", 2000)
                .due("b", "p", 3000)
                .due("c", "p", 2000)
                .due("d", "p", 3000)
                .payer("p's number", "p")
                .line("L1", 5000, "", "p's number", 1)
                .end();

        assertThat(played.lineIs("L1")).isEqualTo(MatchClass.AMBIGUOUS);
        assertThat(played.decisionOf("L1").doubt().rivals()).containsExactly("a", "b", "c", "d");
        assertThat(played.decisionOf("L1").doubt().suggestion())
                .containsExactly(new Allocation("a", Money.kes(2000)), new Allocation("b", Money.kes(3000)));
    }

    @Test
    void example_12_the_second_of_two_charges_for_one_due_is_too_much() {
        var played = new Case()
                .due("APT-1001", "p", 3000)
                .attempt("a5", "APT-1001", SUCCEEDED, "RKT5", 3000, 1, false)
                .attempt("a6", "APT-1001", SUCCEEDED, "RKT6", 3000, 1.1, false)
                .line("RKT6", 3000, "", "", 1.1)
                .line("RKT5", 3000, "", "", 1);

        assertThat(played.lineIs("RKT5")).isEqualTo(MatchClass.MATCHED);
        assertThat(played.lineIs("RKT6")).isEqualTo(MatchClass.DUPLICATE_CHARGE);
    }

    @Test
    void example_13_money_for_an_attempt_that_we_gave_up_pays_nothing_by_itself() {
        var played = new Case()
                .dueThatEnded("APT-1001", "p", 3000, 1)
                .attempt("a7", "APT-1001", REFUSED, "", 3000)
                .line("RKT7", 3000, "APT-1001", "", 1.001)
                .end();

        assertThat(played.lineIs("RKT7")).isEqualTo(MatchClass.THEY_PAID_WE_FAILED);
        assertThat(played.decisionOf("RKT7").automatic()).isFalse();
        assertThat(played.decisionOf("RKT7").unapplied()).isEqualTo(Money.kes(3000));
    }

    @Test
    void example_14_a_denied_success_is_on_hold_and_heals_when_its_line_comes() {
        var played = new Case().due("APT-1001", "p", 3000).attempt("a8", "APT-1001", SUCCEEDED, "RKT8", 3000, 1, true);

        assertThat(played.recordIs("a8")).isEqualTo(MatchClass.WE_PAID_THEY_FAILED);
        played.line("RKT8", 3000, "", "", 1);
        assertThat(played.recordIs("a8")).isEqualTo(MatchClass.MATCHED);
    }

    @Test
    void example_15_two_channels_with_one_receipt_are_one_effect() {
        var played = new Case()
                .due("APT-1001", "p", 3000)
                .attempt("a9", "APT-1001", SUCCEEDED, "RKT9", 3000)
                .line("RKT9", 3000, "", "", 1);
        played.matcher.add(new Line(
                "account deposit RKT9",
                Case.PAY_BILL,
                played.decisionOf("RKT9").lines().getFirst().movement(),
                played.decisionOf("RKT9").lines().getFirst().traces()));

        assertThat(played.lineIs("RKT9")).isEqualTo(MatchClass.MATCHED);
        assertThat(played.matcher.report().lines()).containsEntry("account deposit RKT9", MatchClass.DUPLICATE_ROW);
        assertThat(played.matcher.decisions())
                .filteredOn(it -> !it.effect().allocations().isEmpty())
                .hasSize(1);
    }

    @Test
    void example_16_only_the_attempt_that_agrees_keeps_a_receipt() {
        for (var order : List.of(List.of("a10", "a11"), List.of("a11", "a10"))) {
            var played = new Case().due("APT-1001", "p", 3000).due("APT-1002", "q", 2000);
            played.line("RKT10", 3000, "", "", 1);
            for (var id : order) {
                if (id.equals("a10")) {
                    played.attempt("a10", "APT-1001", SUCCEEDED, "RKT10", 3000);
                } else {
                    played.attempt("a11", "APT-1002", SUCCEEDED, "RKT10", 2000);
                }
            }

            assertThat(played.recordIs("a10")).isEqualTo(MatchClass.MATCHED);
            assertThat(played.recordIs("a11")).isEqualTo(MatchClass.DUPLICATE_PROVIDER_ID);
        }
    }

    @Test
    void example_17_without_coverage_nothing_is_missing() {
        var played = new Case().due("APT-1001", "p", 3000).attempt("a", "APT-1001", SUCCEEDED, "RKT", 3000, 1, false);

        assertThat(played.recordIs("a")).isEqualTo(MatchClass.AWAITING);
        played.until(2.9);
        assertThat(played.recordIs("a")).isEqualTo(MatchClass.AWAITING);
        played.until(3);
        assertThat(played.recordIs("a")).isEqualTo(MatchClass.MISSING_EXTERNAL);
    }

    @Test
    void example_18_a_line_after_midnight_belongs_to_the_attempt_before_it() {
        var played = new Case()
                .due("APT-1001", "p", 3000)
                .attempt("a", "APT-1001", UNRESOLVED, "", 3000, 30.4986, false)
                .line("RKT", 3000, "APT-1001", "", 30.5014)
                .end();

        assertThat(played.lineIs("RKT")).isEqualTo(MatchClass.THEY_PAID_WE_PENDING);
    }

    @Test
    void example_19_a_rounding_difference_is_named_and_never_lost() {
        var played = new Case(MatchingRules.usual().withRounding(100))
                .due("APT-1001", "p", new Money(333_333, Money.KES))
                .line("L1", 3333, "APT-1001", "", 1)
                .end();

        assertThat(played.lineIs("L1")).isEqualTo(MatchClass.MATCHED_WITH_DIFFERENCE);
        assertThat(played.decisionOf("L1").effect().difference()).isEqualTo(-33);
    }

    @Test
    void example_20_another_currency_is_a_mismatch() {
        var played = new Case()
                .due("APT-1001", "p", Case.usd("20.00"))
                .line("L1", 2600, "APT-1001", "", 1)
                .end();

        assertThat(played.lineIs("L1")).isEqualTo(MatchClass.CURRENCY_MISMATCH);
        assertThat(played.decisionOf("L1").unapplied()).isEqualTo(Money.kes(2600));
    }
}
